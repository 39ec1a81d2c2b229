package org.samtal.kernel;

/** The order in which features hear of an event of the same transaction: data, not luck. */
public final class ObserverOrder {

    public static final int ROUTING = 100;
    public static final int TICKET = 200;
    public static final int SERVICE_LEVEL = 300;
    public static final int AUDIT = 1000;

    private ObserverOrder() {}
}
