package org.samtal.broken;

public class Silent {}
