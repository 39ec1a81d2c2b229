package org.samtal.broken;

import java.util.List;

class RawTypes {
    int size(List raw) {
        return raw.size();
    }
}
