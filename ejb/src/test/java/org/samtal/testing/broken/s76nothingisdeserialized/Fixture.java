package org.samtal.testing.broken.s76nothingisdeserialized;

import jakarta.jms.ObjectMessage;
import java.io.DataInputStream;
import java.io.ObjectInputStream;

class Fixture {

    record BrokenReader(ObjectInputStream input) {}

    record BrokenMessage(ObjectMessage message) {}

    record FineReader(DataInputStream input) {}
}
