using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Vragen;

namespace OrleansSchool.Intranet.Pages.Klachten;

/// <summary>Form of a complaint.</summary>
public sealed class KlachtVorm
{
    /// <summary>Empty for a new one.</summary>
    public string? Id { get; set; }

    public string? VraagId { get; set; }

    public string? Op { get; set; }

    /// <summary>Who complains, or as who they want to be known.</summary>
    public string? Van { get; set; }

    public string? Onderwerp { get; set; }

    public string? Tekst { get; set; }

    public Klachtstand Stand { get; set; } = Klachtstand.Ontvangen;

    /// <summary>Empty keeps the day that is there; of another step it is today.</summary>
    public string? StandOp { get; set; }

    public string? Behandelaar { get; set; }

    public string? AntwoordVoor { get; set; }

    public string? Uitkomst { get; set; }

    public bool AlleenSchoolleiding { get; set; }

    public bool IsNieuw => string.IsNullOrEmpty(Id);

    internal static KlachtVorm Nieuw(DateOnly op) => new() { Op = Veldwaarde.Datum(op), AntwoordVoor = Veldwaarde.Datum(op.AddDays(KlachtGrenzen.AntwoordDagen)) };

    internal static KlachtVorm Uit(Klacht klacht) => new()
    {
        Id = klacht.Id,
        VraagId = klacht.VraagId,
        Op = Veldwaarde.Datum(klacht.Op),
        Van = klacht.Van,
        Onderwerp = klacht.Onderwerp,
        Tekst = klacht.Tekst,
        Stand = klacht.Stand,
        Behandelaar = klacht.Behandelaar,
        AntwoordVoor = Veldwaarde.Datum(klacht.AntwoordVoor),
        Uitkomst = klacht.Uitkomst,
        AlleenSchoolleiding = klacht.AlleenSchoolleiding,
    };

    /// <summary>What a parent asked, as a complaint: the day on which it was asked counts.</summary>
    internal static KlachtVorm UitVraag(Oudervraag vraag, DateOnly vandaag)
    {
        var gesteld = DateOnly.FromDateTime(Schooltijd.Lokaal(vraag.Op).DateTime);
        var vorm = Nieuw(gesteld < vandaag ? gesteld : vandaag);
        vorm.VraagId = vraag.Id;
        vorm.Van = Klachtwoorden.IsVanOuder(vraag) ? vraag.DoorNaam : $"Een ouder, gehoord door {vraag.DoorNaam}";
        vorm.Tekst = vraag.Tekst;
        return vorm;
    }

    /// <summary>As it is stored now beside what was typed, of what a form can change.</summary>
    internal IEnumerable<Waarde> Naast(Klacht nu)
    {
        yield return Waarde.Van("Gekomen op", Veldwaarde.Datum(nu.Op), Op);
        yield return Waarde.Van("Van wie", nu.Van, Van);
        yield return Waarde.Van("Onderwerp", nu.Onderwerp, Onderwerp);
        yield return Waarde.Van("De klacht", nu.Tekst, Tekst);
        yield return Waarde.Van("Hoe staat het ermee", Klachtwoorden.Keuze(nu.Stand), Klachtwoorden.Keuze(Stand));
        yield return Waarde.Van("Wie behandelt de klacht", nu.Behandelaar, Behandelaar);
        yield return Waarde.Van("Antwoord uiterlijk op", Veldwaarde.Datum(nu.AntwoordVoor), AntwoordVoor);
        yield return Waarde.Van("Wat kwam eruit", nu.Uitkomst, Uitkomst);
    }

    internal KlachtInvoer Lees(Invoer invoer)
    {
        var isOpen = Stand is Klachtstand.Ontvangen or Klachtstand.BijSchool;
        var op = invoer.Datum(nameof(Op), Op, "wanneer de klacht kwam");
        invoer.Verplicht(nameof(Van), Van, "de naam van wie klaagt");
        invoer.Verplicht(nameof(Onderwerp), Onderwerp, "het onderwerp");
        invoer.Verplicht(nameof(Tekst), Tekst, "de klacht");
        var standOp = invoer.Datum(nameof(StandOp), StandOp);
        var voor = invoer.Datum(nameof(AntwoordVoor), AntwoordVoor, isOpen ? "een dag voor het antwoord" : null);
        return new KlachtInvoer(op ?? default, Van ?? "", Onderwerp ?? "", Tekst ?? "", Stand, Behandelaar, voor, Uitkomst)
        {
            StandOp = standOp,
            VraagId = VraagId,
            AlleenSchoolleiding = AlleenSchoolleiding,
        };
    }
}
