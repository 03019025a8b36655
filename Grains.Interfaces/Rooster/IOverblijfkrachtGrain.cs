using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Orleans.Concurrency;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Rooster;

/// <summary>
/// Owns one overblijfkracht of a school. Key <c>overblijfkracht/99XX00/account</c>: the id is that of the account, which gets the role
/// overblijfkracht for the same period through the outbox, and no other role.
/// </summary>
[Alias("overblijfkracht")]
public interface IOverblijfkrachtGrain : IGrainWithStringKey
{
    /// <summary>What is kept here of one person (AVG art. 15). Without rights: who asks it checked them. Null when nothing is.</summary>
    [Alias("persoonsgegevens")]
    Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie);

    [Alias("kaart")]
    Task<Uitkomst<OverblijfkrachtKaart>> Kaart(Wie wie);

    /// <summary>
    /// Makes or changes; the same contents again change nothing. Refused for one's own card, and for a new card of an account that is
    /// there already without the role overblijfkracht at this school. An id for a new one comes from <see cref="OverblijfkrachtId"/>.
    /// </summary>
    /// <param name="versie">0 for a new one; a stale one is refused.</param>
    [Alias("bewaar")]
    Task<Uitkomst> Bewaar(OverblijfkrachtGegevens gegevens, long versie, Wie wie);

    /// <summary>The papers: for who may see those of all helpers, and of oneself (TSO-4d … TSO-4h).</summary>
    [Alias("dossier")]
    Task<Uitkomst<HelperdossierView>> Dossier(Wie wie);

    /// <summary>By the helper, with an own session: name, moment, versions and their hashes are kept (TSO-4d, TSO-4e).</summary>
    [Alias("teken")]
    Task<Uitkomst> Teken(HandtekeningInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>Signed on paper, with a scan when there is one; never by the helper.</summary>
    [Alias("leg-papier-vast")]
    Task<Uitkomst> LegPapierVast(PapierInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>The last day, with a month's notice as guideline: sooner asks a reason (TSO-4g).</summary>
    [Alias("beeindig")]
    Task<Uitkomst> Beeindig(BeeindigingInvoer invoer, OperatieId operatie, Wie wie);

    /// <summary>The ending of this helper, for thirty days, newest first; empty for who may not put it back (UX-1).</summary>
    [Alias("weggehaald")]
    Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie);

    /// <summary>Doesn't stop after all; refused when the last day was changed since. The same form again changes nothing.</summary>
    [Alias("haal-terug")]
    Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie);

    [Alias("scan")]
    Task<Uitkomst<BestandInhoud>> Scan(string overeenkomstId, Wie wie);

    /// <summary>
    /// Of who doesn't help any more: phone, mail and remark go before the term, on request (AVG art. 17); what shows that helpers were fit stays until
    /// it is over. Needs <see cref="Recht.PersoonsgegevensUitgeven"/>; refused with <c>wis-heeft-rol</c>. Again: done.
    /// </summary>
    [Alias("wis-contact")]
    Task<Uitkomst> WisContact(Wie wie);

    /// <summary>From the night round: sends what waits, and erases all of itself when its term is over.</summary>
    [Alias("nacht")]
    Task<Nachtwerk> Nacht();
}

/// <summary>Register of the overblijfkrachten of a school, fed by their outboxes. Key <c>overblijfkrachten/99XX00</c>.</summary>
[Alias("overblijfkrachten")]
public interface IOverblijfkrachtenGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("alles")]
    Task<OverblijfkrachtenView> Alles();

    [Alias("ontvang-rij")]
    Task OntvangRij(Afzender van, OverblijfkrachtRij rij);

    /// <summary>From an overblijfkracht that is not there, or no more.</summary>
    [Alias("vergeet")]
    Task Vergeet(string id);

    /// <summary>From <see cref="RoosterGrenzen.VogJarenMin"/> to <see cref="RoosterGrenzen.VogJarenMax"/>.</summary>
    [Alias("zet-vog-termijn")]
    Task<Uitkomst> ZetVogTermijn(int jaren, Wie wie);
}

/// <summary>The id of a new overblijfkracht, and so of their account: never what a request says.</summary>
public static class OverblijfkrachtId
{
    private const int Tekens = 24;

    /// <summary>Follows from the form, so that a double click adds once. Nobody can make it that of an account that is there.</summary>
    public static string Van(OperatieId operatie, Wie wie)
    {
        ArgumentNullException.ThrowIfNull(wie);
        var tekst = $"overblijfkracht\n{wie.School}\n{wie.AccountId}\n{operatie}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)))[..Tekens];
    }
}
