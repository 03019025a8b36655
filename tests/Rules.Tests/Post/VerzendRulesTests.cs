using System.Collections.Immutable;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Rules.Post;

/// <summary>What an answer of the server means for one mail and for all.</summary>
[Requirement("POST-1")]
public sealed class VerzendRulesTests
{
    private const string Een = "mail-000001";

    private static readonly DateTimeOffset Nu = new(2026, 11, 12, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Een_onzekere_mail_wacht_alleen_en_is_na_drie_keer_mogelijk_aangekomen()
    {
        var state = Poging(Met(2), PogingUitslag.Onzeker, Nu);

        Assert.Equal((null, null), (state.VolgendeOp, state.Storing));
        Assert.Equal("mail-000002", VerzendRules.Volgende(state, Nu)?.Kaart.Id);
        state = Poging(Poging(state, PogingUitslag.Onzeker, Nu.AddHours(1)), PogingUitslag.GeenVerbinding, Nu.AddHours(2));
        Assert.Equal(MailStand.Wacht, Kaart(state).Stand);
        state = Poging(state, PogingUitslag.Onzeker, Nu.AddHours(4));
        Assert.Equal((MailStand.Opgegeven, true), (Kaart(state).Stand, Kaart(state).MagOpnieuw));

        var opnieuw = PostbusRules.StuurOpnieuw(state, Een, Nu.AddHours(5)).Nieuw;
        Assert.Equal(MailStand.Wacht, Kaart(Poging(opnieuw, PogingUitslag.Onzeker, Nu.AddHours(5))).Stand);
    }

    [Theory]
    [InlineData(PogingUitslag.ServerWeigert)]
    [InlineData(PogingUitslag.GeenVerbinding)]
    public void Een_fout_die_bij_dezelfde_mail_terugkomt_houdt_na_drie_keer_alleen_die_mail_op(PogingUitslag uitslag)
    {
        var state = Poging(Poging(Met(2), uitslag, Nu, bijMail: true), uitslag, Nu.AddMinutes(1), bijMail: true);
        Assert.Equal((2, Nu.AddMinutes(6)), (state.Mislukt, state.VolgendeOp));

        state = Poging(state, uitslag, Nu.AddMinutes(6), bijMail: true);

        Assert.Equal("mail-000002", VerzendRules.Volgende(state, Nu.AddMinutes(6))?.Kaart.Id);
        Assert.Equal(Nu.AddMinutes(21), Kaart(state).VolgendeOp);
        var zonderServer = Poging(state, PogingUitslag.GeenVerbinding, Nu.AddMinutes(21));
        Assert.Equal((Nu.AddMinutes(22), PogingUitslag.GeenVerbinding), (zonderServer.VolgendeOp, zonderServer.Storing?.Uitslag));
        Assert.Null(VerzendRules.Volgende(zonderServer, Nu.AddMinutes(21)));
    }

    [Fact]
    public void Opgegeven_is_een_mail_pas_na_een_poging_die_later_dan_twee_dagen_was()
    {
        var laat = Nu.AddHours(PostGrenzen.GeduldUren);
        var state = Poging(Met(2), PogingUitslag.GeenVerbinding, Nu);

        Assert.Same(state, VerzendRules.WisOpgegeven(state, laat.AddDays(30)));
        Assert.Equal(Een, VerzendRules.Volgende(state, laat.AddDays(30))?.Kaart.Id);
        Assert.Equal(MailStand.Wacht, Kaart(Poging(state, PogingUitslag.GeenVerbinding, laat.AddSeconds(-1))).Stand);
        Assert.Equal(MailStand.Wacht, Kaart(Poging(state, PogingUitslag.Onderbroken, laat)).Stand);
        var geslapen = VerzendRules.NaPoging(VerzendRules.Begin(state, Een, "").Nieuw, Een, new Postpoging(laat, PogingUitslag.GeenVerbinding, null, ""), begonnen: Nu.AddHours(1));
        Assert.Equal(MailStand.Wacht, Kaart(geslapen).Stand);
        var na = Poging(state, PogingUitslag.GeenVerbinding, laat);
        Assert.Equal([MailStand.Opgegeven, MailStand.Wacht], na.Open.Select(m => m.Kaart.Stand));
    }

    [Fact]
    public void Zonder_mailserver_is_er_niets_te_doen_en_met_de_eerste_beginnen_de_twee_dagen()
    {
        var zonder = Met(1) with { Instellingen = null };
        Assert.Null(VerzendRules.VolgendeTik(zonder));

        var later = Nu.AddDays(9);
        var met = VerzendRules.NaInstellen(zonder, zonder with { Instellingen = Met(0).Instellingen }, later);

        Assert.Equal(later, met.Open.Single().GeldtVanaf);
        Assert.Same(met, VerzendRules.NaInstellen(met, met, later.AddDays(1)));
    }

    [Fact]
    public void Een_terugmelding_tijdens_het_schrijven_van_een_blad_gaat_niet_verloren()
    {
        var state = Met(PostGrenzen.BladMax);
        state = state.Open.Aggregate(state, (s, m) => VerzendRules.RondAf(s, m, MailStand.Verstuurd, Nu));
        var blad = BladRules.TeVullen(state, Nu)!.Value;
        var terug = new Terugmelding(new DateOnly(2026, 11, 12), "mailbox bestaat niet", "Tessa Vos", Nu);

        var (gemeld, uitkomst) = PostbusRules.MeldTerug(state, Een, terug, terug.Datum);
        var gevuld = BladRules.NaVullen(state, blad.Maand, blad.Nummer, blad.Mails);

        Assert.True(uitkomst!.IsGoed);
        Assert.Same(gemeld, BladRules.NaVullen(gemeld, blad.Maand, blad.Nummer, blad.Mails));
        Assert.Contains(BladRules.TeVullen(gemeld, Nu)!.Value.Mails, m => m.Terug == terug);
        Assert.Empty(gevuld.Afgerond);
        Assert.Equal((gevuld, null), PostbusRules.MeldTerug(gevuld, Een, terug, terug.Datum));
    }

    [Fact]
    public void Vast_zit_de_post_na_een_uur_wachten_of_als_er_iets_is_opgegeven()
    {
        var stand = PostbusRules.Stand(Met(1));

        Assert.False(stand.IsVast(Nu.AddHours(1)));
        Assert.True(stand.IsVast(Nu.AddMinutes(61)));
        Assert.True((stand with { Opgegeven = 1 }).IsVast(Nu));
        Assert.False((stand with { OudsteWachtOp = null }).IsVast(Nu.AddDays(1)));
    }

    private static PostKaart Kaart(PostbusState state) => PostbusRules.Open(state, Een)!.Kaart;

    private static PostbusState Poging(PostbusState state, PogingUitslag uitslag, DateTimeOffset op, bool bijMail = false) =>
        VerzendRules.NaPoging(VerzendRules.Begin(state, Een, "n1@school.example").Nieuw, Een, new Postpoging(op, uitslag, null, ""), bijMail);

    private static PostbusState Met(int aantal)
    {
        var state = new PostbusState { Instellingen = new PostInstellingen("smtp.school.example", 587, Mailbeveiliging.StartTls, null, null, "post@school.example", "School", null) };
        return Enumerable.Range(1, aantal).Aggregate(state, (s, n) => PostbusRules.Neem(
            s,
            new Postopdracht($"mail-{n:D6}", Sjabloon.WachtwoordHerstel, "Tessa Vos", "tessa@thuis.example", ImmutableDictionary<string, string>.Empty.Add("naam", "Tessa Vos")),
            "Sanne Vink", Nu).Nieuw);
    }
}
