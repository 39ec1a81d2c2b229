package org.samtal.letter;

@Entity
class Letter {}
