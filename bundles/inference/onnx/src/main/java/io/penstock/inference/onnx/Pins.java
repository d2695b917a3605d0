// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pins that are configured, each with the slot that it was last told to pin. */
final class Pins {

    private final Library library;
    private final Map<SlotPin, String> slots = new HashMap<>();

    Pins(Library library) {
        this.library = library;
    }

    synchronized void set(SlotPin pin) {
        String before = slots.put(pin, pin.slot());
        if (before != null && !before.equals(pin.slot())) {
            library.pin(before, Optional.empty());
        }
        library.pin(pin.slot(), Optional.of(pin.version()));
    }

    synchronized void remove(SlotPin pin) {
        library.pin(slots.remove(pin), Optional.empty());
    }
}
