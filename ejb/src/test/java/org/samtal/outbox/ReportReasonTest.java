package org.samtal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportReasonTest {

    @ParameterizedTest
    @CsvSource({
        "5.1.1, ADDRESS",
        "5.1.2, ADDRESS",
        "5.2.1, ADDRESS",
        "5.2.2, FULL",
        "4.2.2, FULL",
        "5.2.3, SIZE",
        "5.3.4, SIZE",
        "5.3.0, OTHER",
        "4.4.7, UNREACHABLE",
        "5.7.1, REFUSED",
        "5.7.509, REFUSED",
        "5.5.0, OTHER",
        "'', OTHER",
        "550, OTHER",
        "9.1.1, OTHER"
    })
    void statusShouldTellWhatAPersonCanDo(String status, ReportReason reason) {
        assertEquals(reason, ReportReason.of(status));
    }
}
