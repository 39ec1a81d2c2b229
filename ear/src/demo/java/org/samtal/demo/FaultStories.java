package org.samtal.demo;

/** Chargers that do not charge. The form of these texts is told at {@link Story}. */
final class FaultStories {
    static final String TEXT =
            """
            en Charger {charger} at {site} shows a red light
            < Hello,

            since this morning charger {charger} at {site} only shows a red light and the cable stays locked. My car is
            stuck to it. Is there a way to get the cable loose?

            {name}
            > Hi {first},

            sorry about that. I have unlocked the cable from here, you should be able to pull it out now. The red light
            comes from the earth fault breaker: it tripped at 06:12, probably because of the rain.

            Could you look into the cabinet in the garage and tell me whether the switch marked {charger} is down?

            {agent}
            Nordvik
            < Cable is out, thank you! The switch was down. I pushed it up and the light is green again.
            > Good to hear. I keep an eye on it until tomorrow. If it trips again we send somebody to look at the socket.
            ===
            en Charging stopped at 38 %, guest waiting
            < We have a guest at {site} whose car stopped charging at 38 %. The app says "authorisation revoked". She is at
            the desk now and has a train to catch.
            > The tag was blocked when your contract moved to the new account at noon. I have put it back. Please ask her to
            hold the tag to the charger once more.
            # Third one this week after a contract move. @Marcus can we unblock tags before the move, not after?
            < It runs again. She made it, just.
            ===
            en All chargers offline after firmware {firmware}
            < Good morning,

            after the update to {firmware} tonight all our chargers at {site} are offline. The lights blink blue. We have
            31 cars that need to leave tomorrow at six, so this is rather urgent.

            {name}
            > Good morning {first},

            I see it: they lost the address of the local controller when they restarted. I am sending them the old
            configuration one by one, that takes about ten minutes. No need to do anything on site.

            {agent}
            > Nine of twelve are back. The last three need their power cut for half a minute: could somebody switch breaker
            F7 off and on?
            < Done. All twelve are green. Please tell us before the next update.
            > Of course. I have put {site} on the list that is updated only on weekdays at ten, after a mail to you.
            # Rolled back to 4.1.9 on controllers with the old network card. Firmware team knows.
            ===
            en Slow charging at {site}
            < Hi, my car charges at only 3.6 kW on {charger}. It used to be 11 kW. Other chargers in the same row are fine.
            > Hi {first}, charger {charger} only gets one phase at the moment. I see the other two missing since Sunday. I have
            ordered a technician; you will get a time today.
            > A technician comes on Thursday between 9 and 12. You do not need to be there.
            ===
            en Screen frozen on charger {charger}
            < The screen of {charger} at {site} has shown "Please wait" for two days.
            > Thank you for telling us. I have restarted it, and the screen works again. Please tell us if it comes back.
            ===
            en Load balancing seems off
            < Hello Nordvik,

            between five and seven every evening all cars at {site} go down to 6 A, even when the house uses next to nothing.
            I attach no picture, but your own graph shows it. Is the limit for the whole building set too low?

            Best regards
            {name}
            > Hello {first},

            you are right. The main fuse is set to 63 A in our system, but your contract with the grid company says 80 A. I
            can raise it as soon as you send me the page of the contract with the fuse size.

            {agent}
            < It is on its way by post, the scanner is broken.
            # Waiting for the contract. Do not raise without it.
            ===
            en Charger makes a loud humming noise
            < Charger {charger} hums so loudly that our neighbour on the ground floor complains. Is that normal?
            > A low hum under full load is normal, something a neighbour hears through a wall is not. It may have come loose
            from its plate. I would like to send somebody to look. Would {week} suit you?
            < Any day that week, after ten.
            ===
            en Technician never arrived
            < Your technician should have been here between 8 and 10. It is now half past twelve and I took half a day off.
            Please call.

            {name}
            > I am sorry, {first}. The job before yours took all morning, and nobody told you. That is not how it should be. He
            can be with you at 14:30 today, or first thing tomorrow at 7:30. Which one?
            < Today 14:30. Please do not let me wait again.
            > He is on his way, and has your number. I have taken the visit off the invoice.
            ===
            sv Laddaren på plats {charger} är död
            < Hej,

            laddaren på plats {charger} i garaget på {site} är helt svart sedan i går kväll. Bilen på plats bredvid laddar
            som vanligt.

            Mvh
            {name}
            > Hej {first},

            tack för att du hör av dig. Jag ser att laddaren tappade strömmen 21:47. Kan du titta om jordfelsbrytaren i
            skåpet vid garageporten är nedfälld? Den är märkt {charger}.

            {agent}
            Nordvik
            < Den var nedfälld. Jag har fällt upp den nu och det lyser grönt. Tack för snabbt svar!
            ===
            sv Kabeln sitter fast
            < Hjälp, kabeln sitter fast i laddaren på {site} och jag måste hämta på förskolan om tjugo minuter!
            > Hej {first}! Jag har låst upp den härifrån. Dra rakt ut, utan att vrida.
            < Tusen tack, nu gick det!
            ===
            sv Laddningen avbryts varje natt
            < Hej! Laddningen avbryts varje natt strax efter två, oavsett vilken laddare på {site} jag använder. På morgonen
            står bilen på drygt hälften. Är det något fel på min bil?

            {name}
            > Hej {first},

            det är nog inte bilen. Föreningen har en tidsstyrning som sänker effekten mellan 02 och 05, och din bil tolkar det
            som att laddningen är klar. Jag har höjt den lägsta nivån från 4 till 6 ampere. Säg gärna till om det fungerar i
            natt.

            {agent}
            < Fulladdat i morse. Stort tack!
            ===
            sv Felkod E-14 på {site}
            < Vad betyder felkod E-14? Den visas på laddare {charger} och man kan inte starta.
            > E-14 betyder att laddaren känner fukt i uttaget. Låt luckan stå öppen några timmar, så brukar det släppa. Är felet
            kvar i morgon byter vi uttaget.
            ===
            sv Laddarna tappar kontakten
            < God morgon,

            ungefär en gång om dagen försvinner alla laddare på {site} från appen i en kvart. Sedan är allt som vanligt. De
            som redan laddar märker inget, men det går inte att starta nya.

            Hälsningar
            {name}, styrelsen
            > God morgon {first},

            det stämmer att routern startar om. Den är från 2017 och orkar inte med fler än åtta laddare. Vi byter den utan
            kostnad inom serviceavtalet. Passar {week}?

            {agent}
            # Router av den gamla sorten, 14 anläggningar till har samma. Jonas tar upp det på torsdag.
            < Det passar bra. Nyckel till elrummet finns i nyckelskåpet, koden har ni.
            ===
            sv Displayen visar fel klockslag
            < Displayen på laddare {charger} går en timme fel sedan tidsomställningen. Inte så viktigt, men det ser slarvigt ut.
            > Det har du rätt i, {first}. Jag har ställt om alla laddare på {site} nu.
            """;

    private FaultStories() {}
}
