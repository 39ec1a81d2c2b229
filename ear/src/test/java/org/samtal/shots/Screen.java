package org.samtal.shots;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A screen, or one state of it.
 *
 * @param name the name of its pictures
 * @param open what leads there
 */
record Screen(String name, Consumer<Page> open) {

    static Screen at(String name, String address) {
        return new Screen(name, page -> page.navigate(address));
    }
}
