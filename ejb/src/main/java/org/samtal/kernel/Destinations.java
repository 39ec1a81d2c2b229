package org.samtal.kernel;

/** The queues and the topic of the broker. The names stand once more in the server's messaging script. */
public enum Destinations {
    INBOUND_MESSAGES(Destinations.INBOUND_QUEUE),
    OUTBOUND_MESSAGES(Destinations.OUTBOUND_QUEUE),
    CONVERSATION_FEED(Destinations.FEED_TOPIC);

    /** Ids of raw deliveries that wait to be read. */
    public static final String INBOUND_QUEUE = "java:/jms/queue/InboundMessages";

    /** Ids of outgoing messages that wait to be sent. */
    public static final String OUTBOUND_QUEUE = "java:/jms/queue/OutboundMessages";

    /** Feed rows as they are committed: {@code inbox:conversation:number:KIND}. */
    public static final String FEED_TOPIC = "java:/jms/topic/ConversationFeed";

    private final String jndiName;

    Destinations(String jndiName) {
        this.jndiName = jndiName;
    }

    public String jndiName() {
        return jndiName;
    }
}
