package org.samtal.parcel;

@Entity
class ParcelLabel {}
