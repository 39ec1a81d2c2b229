package org.samtal.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The database of an installation, as something that can be written to a folder and read back from one. */
interface Store {

    /** Writes everything to files in the folder and returns the fingerprint of exactly what was written. */
    Fingerprint dump(Path folder) throws SQLException, IOException;

    /** Whether nothing is there that a restore could overwrite. */
    boolean isEmpty() throws SQLException;

    /** Reads everything back from the folder. */
    void load(Path folder) throws SQLException, IOException;

    Fingerprint fingerprint() throws SQLException;

    /** Runs one statement and returns how many rows it changed. */
    int update(String statement) throws SQLException;
}
