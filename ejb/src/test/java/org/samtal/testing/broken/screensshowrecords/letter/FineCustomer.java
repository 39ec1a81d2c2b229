package org.samtal.testing.broken.screensshowrecords.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class FineCustomer {
    @Id
    long id;
}
