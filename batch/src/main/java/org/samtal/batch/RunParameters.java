package org.samtal.batch;

import java.util.Properties;
import org.samtal.job.RunLease;

/**
 * What every job is started with.
 *
 * @param everything whether all work is to be done anew, and not only what has changed
 */
record RunParameters(RunLease lease, boolean everything) {

    /** The parameters by the names that the files in META-INF/batch-jobs use. */
    Properties toProperties() {
        var properties = new Properties();
        properties.setProperty("run", Long.toString(lease.run()));
        properties.setProperty("attempt", Integer.toString(lease.attempt()));
        properties.setProperty("everything", Boolean.toString(everything));
        return properties;
    }
}
