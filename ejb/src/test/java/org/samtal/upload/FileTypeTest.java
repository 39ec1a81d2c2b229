package org.samtal.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @Test
    void typeShouldBeRepeatedWithoutItsParameters() {
        assertEquals("text/plain", FileType.of("Text/Plain; charset=utf-8"));
        assertEquals(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                FileType.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    }

    /** S31: a type is data, and ends no header. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "text", "text/", "/plain", "text/html\r\nBcc: eve@example.com", "text/a b", "täxt/plain"})
    void s31WhatIsNoTypeShouldBeUnknown(String declared) {
        assertEquals(FileType.UNKNOWN, FileType.of(declared));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "multipart/mixed; boundary=x", "Message/Delivery-Status"})
    void whatMailWouldTakeApartShouldBeUnknown(String declared) {
        assertEquals(FileType.UNKNOWN, FileType.of(declared));
    }
}
