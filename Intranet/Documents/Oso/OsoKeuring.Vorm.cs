namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>The form: which elements, in which order, how often, with which kind of value.</summary>
internal sealed partial class OsoKeuring
{
    private const string Los = "los";
    private const string Lijst = "lijst:";

    private void KeurVorm(OsoElement element, string soort)
    {
        var vorm = _versie.Vorm(soort) ?? throw new InvalidOperationException($"De vorm {soort} staat niet in de beschrijving van de standaard.");
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        var laatste = -1;
        foreach (var kind in element.Kinderen)
        {
            if (!vorm.Plekken.TryGetValue(kind.Naam, out var plek))
            {
                Fout("XSD.onbekend", kind, $"Hier staat iets wat OSO niet kent: '{Citaat(kind.Naam)}'. Een ander systeem kan het dossier daarom weigeren.");
                continue;
            }

            if (plek < laatste && !vorm.Herhaalt)
            {
                Fout("XSD.volgorde", kind, $"De volgorde klopt niet: {Naam(kind)} staat te ver naar achteren.");
            }

            laatste = Math.Max(laatste, plek);
            if (!gezien.Add(kind.Naam) && vorm.Delen[plek].IsEenmalig)
            {
                Fout("XSD.dubbel", kind, $"Er staat meer dan één keer: {Naam(kind)}. Er mag er maar één zijn.");
            }

            KeurSoort(kind, vorm.Delen[plek].Soort);
        }

        foreach (var deel in vorm.Delen)
        {
            if (deel.IsVerplicht && !gezien.Contains(deel.Naam))
            {
                Mist("XSD.ontbreekt", element, deel.Naam);
            }
        }
    }

    private void KeurSoort(OsoElement element, string soort)
    {
        if (_versie.Vorm(soort) is not null)
        {
            KeurVorm(element, soort);
        }
        else if (soort != Los)
        {
            KeurWaarde(element, soort);
        }
    }

    private void KeurWaarde(OsoElement element, string soort)
    {
        if (element.Kinderen.Count > 0)
        {
            Fout("XSD.onbekend", element, $"Bij {Naam(element)} hoort een tekst te staan, geen andere onderdelen.");
        }
        else if (element.Tekst.Length == 0)
        {
            KeurLeeg(element, soort);
        }
        else if (element.IsAfgekapt)
        {
            Fout("own-tekst-te-lang", element, $"De tekst bij {Naam(element)} is langer dan {OsoLimieten.TekstMax} tekens. We tonen alleen het begin.");
        }
        else if (soort.StartsWith(Lijst, StringComparison.Ordinal))
        {
            KeurCode(element, soort[Lijst.Length..]);
        }
        else if (!OsoWaarde.Klopt(element.Tekst, soort))
        {
            Fout("XSD.waarde", element, $"De waarde '{Citaat(element.Tekst)}' past niet bij {Naam(element)}. {OsoWaarde.Uitleg(soort)}");
        }
    }

    private void KeurLeeg(OsoElement element, string soort)
    {
        if (soort is not ("tekst0" or "tekst1024"))
        {
            Fout("XSD.leeg", element, $"Er staat niets bij {Naam(element)}. Vul het in, of laat het weg.");
        }
    }

    private void KeurCode(OsoElement element, string lijst)
    {
        if (!_versie.IsCode(lijst, element.Tekst))
        {
            Fout($"codelijst-{lijst}", element, $"De code '{Citaat(element.Tekst)}' bestaat niet voor {Naam(element)}. Kies in de leerlingadministratie een andere waarde.");
        }
    }

    private string Naam(OsoElement element) => _versie.Naam(element.Naam, element.Ouder?.Naam);
}
