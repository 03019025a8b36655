using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Post;

namespace OrleansSchool.Financien;

/// <summary>What others hear of a payer, and what of it follows in the same write. Texts and mails name no child (TSO-8h). Pure.</summary>
internal static class BetalerpostRules
{
    /// <summary>Claims older than this aren't mailed of any more: they came in late, or were entered.</summary>
    private const int RekeningDagen = 7;

    /// <summary>
    /// The new state with what follows at once (credit settled, reminders that are paid), its version and its news.
    /// </summary>
    public static BetalerState Rond(BetalerState was, BetalerState wordt, Betalerhier hier) =>
        MetPost(was, AanmaningRules.Bijgewerkt(BetalingRules.Verreken(wordt, hier.Vandaag, hier with { Door = Betalerhier.Systeem }), hier), hier);

    public static BetalerState MetPost(BetalerState was, BetalerState wordt, Betalerhier hier)
    {
        var bak = wordt.Uitbak;
        foreach (var kind in was.Kinderen.Concat(wordt.Kinderen).Select(k => k.LeerlingId).Distinct(StringComparer.Ordinal))
        {
            var isVeranderd = !Uitsluitingen(was, kind).SequenceEqual(Uitsluitingen(wordt, kind));
            bak = isVeranderd ? bak.Laatste($"leerling/{hier.School}/{kind}", new Betalerpost(Betalerpostsoort.Uitsluitingen, Id: kind)) : bak;
        }

        bak = wordt.Nummer == 0 ? bak : bak.Laatste(Lijst(wordt.Nummer, hier.School), new Betalerpost(Betalerpostsoort.Rij));
        return wordt with { Id = hier.Id, Versie = was.Versie + 1, Dagmerk = BetalerRules.Dagmerk(wordt, hier.Vandaag), Uitbak = bak };
    }

    /// <summary>Of a child that isn't this payer's any more: none.</summary>
    public static ImmutableArray<Overblijven.Blokkade> Uitsluitingen(BetalerState state, string leerlingId) =>
        state.Kinderen.Any(k => k.LeerlingId == leerlingId) ? UitsluitingRules.Blokkades(state, leerlingId) : [];

    public static string Lijst(int nummer, SchoolSleutel school) =>
        string.Create(CultureInfo.InvariantCulture, $"betalerslijst/{school}/{Lijstnr(nummer)}");

    public static int Lijstnr(int nummer) => (nummer - 1) / IBetalerslijstGrain.PerLijst;

    public static BetalerState MetMail(BetalerState state, Postopdracht mail, SchoolSleutel school) =>
        state with { Uitbak = state.Uitbak.Met($"postbus/{school}", new Betalerpost(Betalerpostsoort.Mail, Mail: mail)) };

    public static BetalerState MetAandacht(BetalerState state, SchoolSleutel school, IEnumerable<string> accounts, Aandachtsbericht bericht) => state with
    {
        Uitbak = accounts.Aggregate(state.Uitbak, (bak, id) => bak.Met($"aandacht/{school}/{id}", new Betalerpost(Betalerpostsoort.Aandacht, Bericht: bericht))),
    };

    /// <summary>
    /// A mail that waited goes to nobody who may not have it any more, and a reminder not to who paid meanwhile. Of a reminder that so didn't go the night tells a
    /// person, when it is still needed.
    /// </summary>
    public static bool GeldtNog(BetalerState state, Postopdracht mail) => mail.NaarEmail == state.Email
        && (mail.Sjabloon != Sjabloon.Betaalherinnering || state.Aanmaningen.Any(a => a.MailId == mail.Id && a is { Stand: Aanmaningstand.Herinnerd, HerinnerdOp: null }));

    /// <summary>A bill that waited goes to where this payer reads mail today; a reminder to another address is made anew.</summary>
    public static Postopdracht VanNu(BetalerState state, Postopdracht mail) => mail.Sjabloon == Sjabloon.Rekening && state.Email is { } email
        ? mail with { NaarEmail = email, NaarNaam = state.Naam, Waarden = mail.Waarden.SetItem("naam", state.Naam) }
        : mail;

    public static string MailId(Betalerhier hier, string aanmaningId) => $"herinnering/{hier.Id}/{aanmaningId}";

    /// <summary>The one reminder: amount, kenmerk, account, until when without costs.</summary>
    public static Postopdracht Herinnering(BetalerState state, string mailId, ImmutableArray<Vordering> over, (string School, Bankgegevens Bank, FinancienInstellingen? Instellingen) wat, Betalerhier hier) => new(
        mailId, Sjabloon.Betaalherinnering, state.Naam, state.Email!,
        Waarden(state, over, wat.School, wat.Bank, hier.Vandaag.AddDays(1 + FinancienGrenzen.WikDagen)).Add("kosten", Kosten(wat.Instellingen)));

    /// <summary>Claims of today's list that the payer doesn't know of yet, without a mandate (TSO-10k).</summary>
    public static ImmutableArray<Vordering> TeMelden(BetalerState state, DateOnly vandaag) => BetalerRules.Plan(state, vandaag) != Betaalplan.Ineens ? [] :
    [
        .. state.Vorderingen.Where(v => v.Soort is Vorderingsoort.Termijn or Vorderingsoort.Ineens or Vorderingsoort.Instroom or Vorderingsoort.Teruggeboekt && v.Open > Geld.Nul && v.RunId is null
            && v.Vervalt >= vandaag && v.Op.AddDays(RekeningDagen) >= vandaag && !state.Gemaild.Contains(v.Id, StringComparer.Ordinal)),
    ];

    public static Postopdracht Rekening(BetalerState state, ImmutableArray<Vordering> over, string school, Bankgegevens bank, Betalerhier hier) => new(
        $"rekening/{hier.Id}/{over[0].Nummer}", Sjabloon.Rekening, state.Naam, state.Email!, Waarden(state, over, school, bank, over.Min(v => v.Vervalt)));

    public static string TaakId(string betalerId, string aanmaningId) => $"geld/{betalerId}/{aanmaningId}";

    public static Aandachtsbericht Taak(string betalerId, string aanmaningId, string tekst, SchoolSleutel school, DateTimeOffset op) =>
        new(TaakId(betalerId, aanmaningId), Aandachtsoort.Taak, tekst, $"/s/{school}/geld/betaler/{betalerId}", op, Dringend: false, null);

    /// <summary>In groups of four, as people read it.</summary>
    public static string Leesbaar(string iban) => string.Join(' ', iban.Chunk(4).Select(deel => new string(deel)));

    private static ImmutableDictionary<string, string> Waarden(BetalerState state, ImmutableArray<Vordering> over, string school, Bankgegevens bank, DateOnly tot) =>
        ImmutableDictionary<string, string>.Empty.Add("naam", state.Naam).Add("school", school).Add("bedrag", RekenRules.Som(over.Select(v => v.Open)).ToString())
            .Add("kenmerk", over[0].Nummer).Add("iban", Leesbaar(bank.Iban)).Add("tot", Datums.Voluit(tot));

    private static string Kosten(FinancienInstellingen? instellingen) => instellingen switch
    {
        { KostenGekozenOp: not null, KostenNaDagen: FinancienInstellingen.Meteen } met when met.Herinneringskosten > Geld.Nul =>
            $"Voor deze herinnering komt er {met.Herinneringskosten} bij, zoals in het reglement staat.",
        { KostenGekozenOp: not null } met when met.Herinneringskosten > Geld.Nul => $"Hebben wij het bedrag dan nog niet? Dan komt er {met.Herinneringskosten} bij.",
        _ => "Aan deze herinnering zijn geen kosten verbonden.",
    };
}
