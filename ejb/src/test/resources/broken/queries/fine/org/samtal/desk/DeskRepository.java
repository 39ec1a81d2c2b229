package org.samtal.desk;

class DeskRepository {
    String letters = "select l from Letter l";
    String labels = "select count(*) from {h-schema}parcel_label";
}
