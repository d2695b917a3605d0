// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.Slots;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraIOException;
import org.eclipse.kura.ai.inference.InferenceEngineService;
import org.eclipse.kura.ai.inference.ModelInfo;
import org.eclipse.kura.ai.inference.Tensor;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Kura's inference service over the same slots: a model's name is its slot, and it is loaded when a version serves.
 *
 * <p>A model comes as a bundle and in no other way. {@link #unloadModel} takes it from the callers of this component
 * only; the slot serves on.
 */
@Component(
        name = KuraEngineConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {InferenceEngineService.class, ConfigurableComponent.class})
@Designate(ocd = KuraEngineConfig.class, factory = true)
public final class KuraEngine implements InferenceEngineService, ConfigurableComponent {

    private final Slots slots;
    private final Set<String> unloaded = ConcurrentHashMap.newKeySet();
    private volatile boolean scalars;

    @Activate
    public KuraEngine(KuraEngineConfig config, @Reference(name = "Slots") Slots slots) {
        this.slots = slots;
        this.scalars = config.scalars();
    }

    @Modified
    void modified(KuraEngineConfig config) {
        scalars = config.scalars();
    }

    /** Throws {@link KuraIOException} only: Kura's wire component catches no other. */
    @Override
    public List<Tensor> infer(ModelInfo modelInfo, List<Tensor> inputData) throws KuraException {
        if (!isModelLoaded(modelInfo.getName())) {
            throw new KuraIOException("model.unavailable: no model " + modelInfo.getName() + " is loaded.");
        }
        try (Lease lease = slots.lease(modelInfo.getName())) {
            var tensors = new KuraTensors(lease.model(), scalars);
            tensors.fill(lease, inputData);
            lease.run(1);
            return tensors.read(lease);
        } catch (InferenceException e) {
            throw new KuraIOException(e, e.reason() + ": " + e.getMessage());
        }
    }

    @Override
    public void loadModel(String modelName, Optional<String> modelPath) throws KuraException {
        if (modelPath.isPresent()) {
            throw new KuraException(
                    KuraErrorCode.OPERATION_NOT_SUPPORTED,
                    "model.not_a_bundle: a model is installed as a bundle, not read from " + modelPath.get());
        }
        if (slots.active(modelName).isEmpty()) {
            throw new KuraException(
                    KuraErrorCode.NOT_FOUND, "model.unavailable: no version of " + modelName + " serves");
        }
        unloaded.remove(modelName);
    }

    @Override
    public void unloadModel(String modelName) {
        unloaded.add(modelName);
    }

    @Override
    public boolean isModelLoaded(String modelName) {
        return !unloaded.contains(modelName) && slots.active(modelName).isPresent();
    }

    @Override
    public List<String> getModelNames() {
        return slots.statistics().stream()
                .filter(slot -> !slot.versions().isEmpty())
                .map(SlotStatistics::slot)
                .toList();
    }

    @Override
    public Optional<ModelInfo> getModelInfo(String modelName) {
        return slots.active(modelName).map(model -> new KuraTensors(model, scalars).info());
    }

    @Override
    public boolean isEngineReady() {
        return true;
    }
}
