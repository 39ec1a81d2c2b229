package org.samtal.broken;

class ManyParameters {
    int sum(int one, int two, int three, int four, int five, int six, int seven) {
        return one + two + three + four + five + six + seven;
    }
}
