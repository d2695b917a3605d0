// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.inference.api.Lease;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OpenModelTest {

    private final Opener opener = new Opener(1);

    @Test
    void isClosedWhenTheLastLeaseIsBackAndNotBefore() throws Exception {
        OpenModel model = times2();
        Lease first = model.lease().orElseThrow();
        Lease second = model.lease().orElseThrow();

        CompletableFuture<Void> closed = model.retire().toCompletableFuture();
        first.close();
        assertThat(closed).isNotDone();
        second.run(1); // still open
        second.close();

        assertThat(closed).isCompleted();
        assertThat(model.lease()).isEmpty();
    }

    @Test
    void aLeaseThatIsGivenBackTwiceCountsOnce() throws Exception {
        OpenModel model = times2();
        Lease first = model.lease().orElseThrow();
        Lease second = model.lease().orElseThrow();
        first.close();
        first.close();

        CompletableFuture<Void> closed = model.retire().toCompletableFuture();

        assertThat(closed).isNotDone();
        second.close();
        assertThat(closed).isCompleted();
    }

    @Test
    void leasesAtTheSameTimeHaveBuffersOfTheirOwn() throws Exception {
        OpenModel model = times2();
        try (Lease first = model.lease().orElseThrow();
                Lease second = model.lease().orElseThrow()) {
            first.floats(0).put(0, 1);
            second.floats(0).put(0, 10);
            first.run(1);
            second.run(1);
            assertThat(first.result(0).get(0)).isEqualTo(2);
            assertThat(second.result(0).get(0)).isEqualTo(20);
        }
        model.retire();
    }

    @Test
    void smallRecordsComeInLargeBatchesAndImagesOneByOne() throws Exception {
        String image = Models.TIMES2
                .replace("[-1, 8], \"from\": \"features\"", "[-1, 3, 240, 320]")
                .replace("[-1, 8]", "[-1, 3, 240, 320]");

        assertThat(OpenModel.largestBatch(DescriptorReader.read(Models.TIMES2))).isEqualTo(OpenModel.LARGEST_BATCH);
        assertThat(OpenModel.largestBatch(DescriptorReader.read(image))).isOne();
    }

    private OpenModel times2() throws Exception {
        return opener.open(Models.source(Models.TIMES2, Models.onnx("times2")));
    }
}
