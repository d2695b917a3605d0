// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import io.penstock.kura.seam.Counted;
import io.penstock.kura.seam.StageStatistics;
import io.penstock.kura.seam.Wired;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.asset.Asset;
import org.eclipse.kura.asset.AssetConfiguration;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.SelfConfiguringComponent;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Producer;

/**
 * A device as a stage of the wire graph and as Kura's {@code Asset}, under Kura's own factory PID, so that a graph made
 * on a Kura gateway runs here.
 */
@Component(
        name = AssetKeys.FACTORY_PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {
            Asset.class,
            WireComponent.class,
            WireEmitter.class,
            WireReceiver.class,
            Producer.class,
            Consumer.class,
            SelfConfiguringComponent.class,
            StageStatistics.class
        },
        property = {
            "kura.ui.service.hide:Boolean=true",
            "input.cardinality.minimum:Integer=1",
            "input.cardinality.maximum:Integer=1",
            "input.cardinality.default:Integer=1",
            "output.cardinality.minimum:Integer=1",
            "output.cardinality.maximum:Integer=1",
            "output.cardinality.default:Integer=1"
        })
@Designate(ocd = WireAsset.Factory.class, factory = true)
public final class WireAsset implements Wired, Counted, Asset, SelfConfiguringComponent {

    /** Makes the factory known to the configuration service; what an asset can be configured with depends on its driver. */
    @ObjectClassDefinition(
            id = AssetKeys.FACTORY_PID,
            name = "WireAsset",
            description = "The channels of a device, read at each envelope that comes in.")
    @interface Factory {}

    private final WireSupport support;
    private final AssetCore core;

    @Activate
    @SuppressWarnings("unchecked") // the reference is this component's own
    public WireAsset(
            ComponentContext context,
            Map<String, Object> properties,
            @Reference(name = "WireHelperService") WireHelperService wires,
            @Reference(name = "drivers") DriverHost drivers) {
        this.support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
        this.core =
                new AssetCore(new AssetSettings(properties), drivers.table(), support::emit, System::currentTimeMillis);
    }

    @Modified
    void updated(Map<String, Object> properties) {
        core.update(new AssetSettings(properties));
    }

    @Deactivate
    void deactivate() {
        Threads.await(core.close(), "a call of the asset " + pid() + ", which stops,");
    }

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        core.stage().receive(envelope.getRecords());
    }

    @Override
    public AssetConfiguration getAssetConfiguration() {
        return core.plan().configuration();
    }

    @Override
    public List<ChannelRecord> readAllChannels() throws KuraException {
        return core.field().readAll();
    }

    @Override
    public List<ChannelRecord> read(Set<String> channelNames) throws KuraException {
        return core.field().read(channelNames);
    }

    @Override
    public void write(List<ChannelRecord> channelRecords) throws KuraException {
        core.field().write(channelRecords);
    }

    /** @throws IllegalArgumentException if there is no such channel */
    @Override
    public void registerChannelListener(String channelName, ChannelListener listener) {
        if (!core.plan().outputs().containsKey(channelName)) {
            throw new IllegalArgumentException(
                    "channel.unknown: there is no channel \"" + channelName + "\" in " + pid());
        }
        core.listen(channelName, listener);
    }

    @Override
    public void unregisterChannelListener(ChannelListener listener) {
        core.unlisten(listener);
    }

    @Override
    public ComponentConfiguration getConfiguration() {
        return new OwnConfiguration(core.plan());
    }

    @Override
    public String pid() {
        return core.plan().settings().pid();
    }

    @Override
    public WireSupport support() {
        return support;
    }

    @Override
    public StageCounts counts() {
        return core.counts();
    }
}
