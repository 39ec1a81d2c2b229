package org.samtal.contact;

import java.util.Comparator;
import org.samtal.channel.ChannelKind;
import org.samtal.kernel.EmailAddress;

/**
 * Who a message says it is from.
 *
 * @param name as given by the sender, empty where none was
 */
public record Sender(ChannelKind channel, EmailAddress address, String name) {

    Identity identity() {
        return new Identity(channel, address.value());
    }

    /** What leads to one contact. */
    record Identity(ChannelKind channel, String address) implements Comparable<Identity> {

        private static final Comparator<Identity> ORDER =
                Comparator.comparing(Identity::channel).thenComparing(Identity::address);

        @Override
        public int compareTo(Identity other) {
            return ORDER.compare(this, other);
        }
    }
}
