package org.samtal.jms.relay;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.samtal.kernel.Destinations;

/** How many ids wait in a queue of this node's broker, as the server's management tells it. */
final class QueueDepth {

    private QueueDepth() {}

    /** The number, 0 where the server does not tell. */
    static int of(Destinations queue) {
        var name = queue.jndiName().substring(queue.jndiName().lastIndexOf('/') + 1);
        try {
            var bean = new ObjectName("jboss.as:subsystem=messaging-activemq,server=default,jms-queue=" + name);
            var count = ManagementFactory.getPlatformMBeanServer().getAttribute(bean, "messageCount");
            return count instanceof Number number ? number.intValue() : 0;
        } catch (JMException notTold) {
            return 0;
        }
    }
}
