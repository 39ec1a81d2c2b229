package org.samtal.web.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHeaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: ada\r\nSubject: one\r\n two\r\n\r\nText\r\n\r\nmore",
                "From: ada\nSubject: one\n two\n\nText\n\nmore",
                "From: ada\r\nSubject: one\r\n two\r\n\r\n",
                "From: ada\r\nSubject: one\r\n two\r\n",
                "From: ada\r\nSubject: one\r\n two"
            })
    void headerShouldEndAtTheFirstEmptyLine(String mail) {
        assertEquals("From: ada\nSubject: one\n two", MailHeader.of(mail.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\nText", "\nText"})
    void mailWithoutHeaderShouldHaveNone(String mail) {
        assertEquals("", MailHeader.of(mail.getBytes(UTF_8)));
    }
}
