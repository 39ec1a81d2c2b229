class Letters {
    void open() {
        throw new NotFound("letter.missing");
    }
}
