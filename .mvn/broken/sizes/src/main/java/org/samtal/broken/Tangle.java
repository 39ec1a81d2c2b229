package org.samtal.broken;

class Tangle {
    boolean odd(int number) {
        return number == 1
                || number == 3
                || number == 5
                || number == 7
                || number == 9
                || number == 11
                || number == 13
                || number == 15
                || number == 17
                || number == 19
                || number == 21;
    }
}
