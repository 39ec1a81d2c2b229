package org.samtal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samtal.file.FileRef;

class OutboundFileTest {

    @Test
    void filesShouldBeReadAsTheyWereStored() {
        var files = List.of(
                new OutboundFile("report.pdf", "application/pdf", new FileRef("digest", 12), ""),
                new OutboundFile("map.png", "image/png", new FileRef("other", 5), "one@pictures.samtal"));

        assertEquals(files, OutboundFile.parse(OutboundFile.format(files)));
    }

    @Test
    void filesOfMailsFromBeforeThereWereContentIdsShouldBeRead() {
        assertEquals(
                List.of(new OutboundFile("report.pdf", "application/pdf", new FileRef("digest", 12), "")),
                OutboundFile.parse("digest\t12\tapplication/pdf\treport.pdf"));
    }
}
