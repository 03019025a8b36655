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

/// <param name="Bevindingen">What holds it first, and of that what is said before how it is written; then by line.</param>
/// <param name="Meer">How many more there were than fit.</param>
internal sealed record Osokeur(ImmutableArray<Osobevinding> Bevindingen, ImmutableArray<Osobijlage> Bijlagen, int Meer = 0);

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

    /// <summary>Of another year than we have the description of: what differs in form or codes needn't be wrong.</summary>
    private readonly bool _isAndereVersie;
    private int _vormfouten;

    private OsoKeuring(OsoElement dossier, DateOnly vandaag, OsoVersie versie)
    {
        (_versie, _dossier, _vandaag, _isAndereVersie) = (versie, dossier, vandaag, versie.IsAndereVersie(dossier.Naamruimte));
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
        return new Osokeur(
            [.. _bevindingen.OrderByDescending(b => b.Houdt).ThenBy(b => IsVorm(b.Code)).ThenBy(b => b.Regel).Take(OsoLimieten.BevindingenMax)], [.. _bijlagen],
            Math.Max(0, _vormfouten - OsoLimieten.VormfoutenMax) + Math.Max(0, _bevindingen.Count - OsoLimieten.BevindingenMax));
    }

    private void KeurVersie()
    {
        if (_isAndereVersie)
        {
            var versie = _dossier.Waarde("metadata/standaardversie") is { } nummer ? $"versie {Citaat(nummer)}" : "een andere versie";
            Let(
                "own-versie", _dossier,
                $"Dit dossier volgt {versie} van OSO. Wij kennen {_versie.Standaardversie} en lezen het zo goed als het gaat: wat er anders is van vorm of code, hoeft niet fout te zijn.");
        }
        else if (_dossier.Naamruimte != _versie.Naamruimte)
        {
            Fout("own-naamruimte", _dossier, "Het bestand zegt niet dat het bij OSO hoort. Een ander systeem kan het dossier daarom weigeren. Maak het in de leerlingadministratie opnieuw.");
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
        var isVorm = IsVorm(bevinding.Code);
        _vormfouten += isVorm ? 1 : 0;
        if (!isVorm || _vormfouten <= OsoLimieten.VormfoutenMax)
        {
            _bevindingen.Add(isVorm && _isAndereVersie ? bevinding with { Houdt = false } : bevinding);
        }
    }

    private static bool IsVorm(string code) =>
        code.StartsWith("XSD.", StringComparison.Ordinal) || code.StartsWith("codelijst-", StringComparison.Ordinal) || code == "own-profiel";

    private string Plek(OsoElement? element) => element is null ? "" : _versie.Naam(element.Naam, element.Ouder?.Naam);
}
