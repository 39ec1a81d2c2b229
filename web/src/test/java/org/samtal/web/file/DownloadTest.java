package org.samtal.web.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {

    private static String disposition(String name) {
        return Download.file(name, new byte[0]).disposition();
    }

    @Test
    void plainNameShouldStandAsItIs() {
        assertEquals(
                "attachment; filename=\"quarterly report-2.pdf\"; filename*=UTF-8''quarterly%20report-2.pdf",
                disposition("quarterly report-2.pdf"));
    }

    @ParameterizedTest
    @CsvSource({
        "räksmörgås.txt, r%C3%A4ksm%C3%B6rg%C3%A5s.txt",
        "日本.png, %E6%97%A5%E6%9C%AC.png",
        "100%.txt, 100%25.txt"
    })
    void otherCharactersShouldBeEncoded(String name, String encoded) {
        assertTrue(disposition(name).endsWith("filename*=UTF-8''" + encoded));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\".html",
                "a\r\nSet-Cookie: x=1",
                "a\u0000.exe",
                "../../etc/passwd",
                "\u202egnp.exe",
                "<img onerror=alert(1)>.png",
                "a;b=c\\\".txt",
                "\u200b\u2028\ud800.exe"
            })
    void s09HostileNameShouldNotLeaveItsPlace(String name) {
        var header = disposition(name);

        assertTrue(
                header.matches("attachment; filename=\"[A-Za-z0-9._~() -]*\"; filename\\*=UTF-8''[A-Za-z0-9._~%-]*"),
                header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "picture.svg", "run.js", "sheet.xml", "note.pdf"})
    void s07DownloadShouldNeverBeInline(String name) {
        assertTrue(disposition(name).startsWith("attachment;"));
    }

    @Test
    void s09NameWithoutLettersShouldStillBeAName() {
        assertTrue(disposition(" ").startsWith("attachment; filename=\"file\";"));
    }

    @Test
    void s09LongNameShouldBeCutBetweenLetters() {
        var header = disposition("\ud83d\udd0c".repeat(200));

        assertTrue(header.endsWith("%F0%9F%94%8C"), header);
        assertTrue(header.length() < 2000, header);
    }

    @Test
    void s07DownloadShouldCarryTheHeadersOfWhatComesFromOutside() {
        var headers = Download.mail("message", 7, new byte[] {1}).headers();

        assertEquals("sandbox; default-src 'none'; frame-ancestors 'none'", headers.get("Content-Security-Policy"));
        assertEquals("nosniff", headers.get("X-Content-Type-Options"));
        assertTrue(headers.get("Content-Disposition").startsWith("attachment; filename=\"message-7.eml\";"));
    }
}
