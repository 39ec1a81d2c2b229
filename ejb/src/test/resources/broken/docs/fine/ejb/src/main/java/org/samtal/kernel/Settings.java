class Settings {
    int letters = number("SAMTAL_LETTERS", 50);
}
