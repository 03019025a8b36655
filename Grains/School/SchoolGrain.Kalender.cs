using OrleansSchool.Basis;

namespace OrleansSchool.School;

/// <summary>Free days and uitjes.</summary>
internal sealed partial class SchoolGrain
{
    public Task<Uitkomst> BewaarVrijeDag(VrijeDag dag, long versie, Wie wie) =>
        Wijzig(versie, wie, was => VrijeDagRules.Bewaar(was, dag, ids.NieuwId(), tijd.Vandaag));

    public Task<Uitkomst> VerwijderVrijeDag(string id, long versie, Wie wie) =>
        Wijzig(versie, wie, was => SchoolprulRules.Met(
            VrijeDagRules.Verwijder(was, id), id, was.VrijeDagen.FirstOrDefault(d => d.Id == id) is { } weg ? new Schoolprul(VrijeDag: weg) : null, Moment(wie)));

    public Task<Uitkomst> BewaarUitje(Uitje uitje, long versie, Wie wie) =>
        Wijzig(versie, wie, was => (UitjeRules.KeurDag(was, uitje, tijd.Vandaag, tijd.Tijd, wie) ?? KeurUitje(was, uitje.Id, wie)) is { } nee
            ? nee : UitjeRules.Bewaar(was, uitje, ids.NieuwId(), tijd.Vandaag));

    public Task<Uitkomst> VerwijderUitje(string id, long versie, Wie wie) =>
        Wijzig(versie, wie, was => KeurUitje(was, id, wie) is { } nee ? nee : SchoolprulRules.Met(
            UitjeRules.Verwijder(was, id), id, was.Uitjes.FirstOrDefault(u => u.Id == id) is { } weg ? new Schoolprul(Uitje: weg) : null, Moment(wie)));

    /// <summary>May the one that is there be changed or taken away? Of today always: a groep that stays after all comes back on the board.</summary>
    private Weigering? KeurUitje(SchoolState was, string id, Wie wie) =>
        was.Uitjes.FirstOrDefault(u => u.Id == id) is { } er && er.Datum < tijd.Vandaag ? UitjeRules.KeurDag(was, er, tijd.Vandaag, tijd.Tijd, wie) : null;

    public Task<Uitkomst> BewaarAfmeldregel(Afmeldregel regel, long versie, Wie wie) =>
        Wijzig(versie, wie, was => AfmeldregelRules.Bewaar(was, regel, tijd.Vandaag));

    public Task<Uitkomst> VerwijderAfmeldregel(DateOnly vanaf, long versie, Wie wie) =>
        Wijzig(versie, wie, was => SchoolprulRules.Met(
            AfmeldregelRules.Verwijder(was, vanaf, tijd.Vandaag), SchoolprulRules.Id(vanaf),
            was.Afmeldregels.FirstOrDefault(r => r.Vanaf == vanaf) is { } weg ? new Schoolprul(Afmeldregel: weg) : null, Moment(wie)));
}
