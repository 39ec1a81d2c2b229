class Letters {
    void open() {
        throw new Rejected("number", "letter.broken.number", 1);
    }
}
