using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>What is wrong in a dossier file, in plain Dutch (OSO-X).</summary>
/// <param name="Code">Rule of the standard such as OVa.OA02, XSD.… for its form, own-… for what nobody else checks. Tests compare it.</param>
/// <param name="Element">Local name of the element that is wrong or missing.</param>
/// <param name="Plek">Where, as people call it.</param>
/// <param name="Regel">Line of the file: of the element, or of what it is missing in.</param>
/// <param name="Houdt">A receiving system may refuse it; otherwise a hint.</param>
internal sealed record Osobevinding(string Code, string Zin, string Element, string Plek, int Regel, bool Houdt);

/// <summary>An attachment of the file, unpacked to look at and thrown away again.</summary>
internal sealed record Osobijlage(string Bestandsnaam, string? Omschrijving, string Plek, int Bytes, bool IsLeesbaar, string? Hash);

/// <param name="Bevindingen">What holds it first, then by line.</param>
internal sealed record Osokeur(ImmutableArray<Osobevinding> Bevindingen, ImmutableArray<Osobijlage> Bijlagen);

/// <summary>
/// Checks a POVO dossier against form, business rules and code lists, also the twelve rules that the published check never runs, and what
/// nobody checks: numbers, attachments, reasons (OSO-X).
/// </summary>
internal sealed partial class OsoKeuring
{
    private const string Povo = "POVO";

    private readonly OsoVersie _versie;
    private readonly OsoElement _dossier;
    private readonly OsoElement? _school;
    private readonly OsoElement? _leerling;
    private readonly DateOnly _vandaag;
    private readonly List<Osobevinding> _bevindingen = [];
    private readonly List<Osobijlage> _bijlagen = [];

    private OsoKeuring(OsoElement dossier, DateOnly vandaag, OsoVersie versie)
    {
        (_versie, _dossier, _vandaag) = (versie, dossier, vandaag);
        _school = dossier.Kind("huidigeschool");
        _leerling = _school?.Kind("leerling");
    }

    /// <param name="vandaag">Nobody looked on a day that has yet to come.</param>
    public static Osokeur Keur(OsoElement dossier, DateOnly vandaag) => new OsoKeuring(dossier, vandaag, OsoVersie.Huidig).Keur();

    /// <summary>A value from the file as a sentence may repeat it: cleaned and short.</summary>
    public static string Citaat(string waarde)
    {
        var kort = waarde.Length <= OsoLimieten.AanhalingMax ? waarde : waarde[..OsoLimieten.AanhalingMax];
        var schoon = Namen.Schoon(kort);
        return waarde.Length <= OsoLimieten.AanhalingMax ? schoon : $"{schoon}…";
    }

    private Osokeur Keur()
    {
        KeurVersie();
        KeurVorm(_dossier, "dossier");
        KeurMetadata();
        KeurInzage();
        KeurSchool();
        if (_leerling is { } leerling)
        {
            KeurLeerling(leerling);
            KeurAdres(leerling);
            KeurVerzorgers(leerling);
            KeurAdvies(leerling);
            KeurLoopbaan(leerling);
            KeurToetsen(leerling);
            KeurCategorieen(leerling);
            KeurBijlagen(leerling);
        }

        KeurBereikbaarheid();
        return new Osokeur([.. _bevindingen.OrderByDescending(b => b.Houdt).ThenBy(b => b.Regel)], [.. _bijlagen]);
    }

    private void KeurVersie()
    {
        if (_dossier.Naamruimte != _versie.Naamruimte)
        {
            Let("own-versie", _dossier, $"Dit dossier is van een andere versie van de standaard dan {_versie.Standaardversie}. We lezen het zo goed als het gaat.");
        }
    }

    /// <summary>Something is wrong at this element.</summary>
    private void Fout(string code, OsoElement bij, string zin) => Meld(new Osobevinding(code, zin, bij.Naam, Plek(bij.Ouder), bij.Regel, Houdt: true));

    /// <summary>Not wrong for the receiver, but worth a look.</summary>
    private void Let(string code, OsoElement bij, string zin) => Meld(new Osobevinding(code, zin, bij.Naam, Plek(bij.Ouder), bij.Regel, Houdt: false));

    /// <summary>This element should be in there.</summary>
    private void Mist(string code, OsoElement waarin, string element, string? waarom = null)
    {
        var naam = _versie.Naam(element, waarin.Naam);
        var zin = $"Er ontbreekt iets: {naam}{(waarin.Ouder is null ? "" : $", bij {_versie.Naam(waarin.Naam, waarin.Ouder.Naam)}")}. {waarom ?? "Vul het in de leerlingadministratie in en maak het dossier opnieuw."}";
        Meld(new Osobevinding(code, zin, element, Plek(waarin), waarin.Regel, Houdt: true));
    }

    private void Meld(Osobevinding bevinding)
    {
        if (_bevindingen.Count < OsoLimieten.BevindingenMax)
        {
            _bevindingen.Add(bevinding);
        }
    }

    private string Plek(OsoElement? element) => element is null ? "" : _versie.Naam(element.Naam, element.Ouder?.Naam);
}
