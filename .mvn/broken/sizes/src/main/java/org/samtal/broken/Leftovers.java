package org.samtal.broken;

import java.util.*;

class Leftovers {
    // TODO write this
    void run(List<Runnable> work) {
        try {
            work.get(0).run();
            Thread.sleep(100);
        } catch (Exception any) {
            System.out.println(any);
        }
    }
}
