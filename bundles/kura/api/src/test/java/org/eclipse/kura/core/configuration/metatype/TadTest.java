// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Option;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TadTest {

    private final Tad port = new Tad();

    @Test
    void anAttributeIsOneRequiredValueUnlessSaidOtherwise() {
        assertThat(port.getCardinality()).isZero();
        assertThat(port.isRequired()).isTrue();
        assertThat(port.getOption()).isEmpty();
        assertThat(port.getDefault()).isNull();
        port.setRequired(false);
        port.setCardinality(5);
        assertThat(port.isRequired()).isFalse();
        assertThat(port.getCardinality()).isEqualTo(5);
        port.setRequired(null);
        port.setCardinality(null);
        assertThat(port.isRequired()).isTrue();
        assertThat(port.getCardinality()).isZero();
    }

    @Test
    void settingAnOptionAddsIt() {
        var objects = new ObjectFactory();
        port.setOption(objects.createToption());
        port.setOption(objects.createToption());
        List<Option> live = port.getOption();
        live.add(objects.createToption());
        assertThat(port.getOption()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Tscalar.class)
    void eachTypeHasItsScalar(Tscalar type) {
        port.setType(type);
        assertThat(port.getType()).isEqualTo(Scalar.fromValue(type.value()));
        assertThat(Tscalar.fromValue(type.value())).isEqualTo(type);
    }

    @Test
    void typeNamesAreThoseOfMetatypeFilesOnly() {
        assertThatThrownBy(() -> Tscalar.fromValue("INTEGER")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scalar.fromValue("Character")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anObjectClassHandsOutCopiesOfItsAttributes() {
        var ocd = new Tocd();
        ocd.addAD(port);
        ocd.setIcon(new Ticon());
        List<AD> attributes = ocd.getAD();
        attributes.clear();
        ocd.getIcon().clear();
        assertThat(ocd.getAD()).containsExactly(port);
        assertThat(ocd.getIcon()).hasSize(1);
    }

    @Test
    void aDesignateIsNeitherOptionalNorMergedUnlessSaidSo() {
        var designate = new Tdesignate();
        assertThat(designate.isOptional()).isFalse();
        assertThat(designate.isMerge()).isFalse();
        designate.setMerge(true);
        assertThat(designate.isMerge()).isTrue();
    }
}
