using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;

namespace OrleansSchool.Leerlingen;

/// <summary>The people around a child, what lunch helpers must know, and its picture (SCH-2, TSO-8f).</summary>
public partial interface ILeerlingGrain
{
    /// <summary>
    /// All verzorgers and noodcontacten at once, with one calling order over both; at most <see cref="LeerlingGrenzen.VerzorgersMax"/>
    /// and <see cref="LeerlingGrenzen.NoodcontactenMax"/>. Who has a contactverbod isn't taken off the list (<c>contactverbod-blijft</c>): then nothing warns
    /// who supervises any more.
    /// </summary>
    /// <param name="verbodVoorbij">Why a contactverbod ended; asked when one does (<c>contactverbod-reden</c>).</param>
    [Alias("bewaar-verzorgers")]
    Task<Uitkomst> BewaarVerzorgers(
        ImmutableArray<Verzorger> verzorgers, ImmutableArray<Noodcontact> noodcontacten, long versie, Wie wie, string? verbodVoorbij = null);

    /// <summary>From a file: adds and updates; repeating changes nothing (SCH-3). Needs <see cref="Recht.LeerlingenInlezen"/>.</summary>
    [Alias("neem-verzorgers-over")]
    Task<Uitkomst<VerzorgersVerschil>> NeemVerzorgersOver(VerzorgersOvername overname, Wie wie);

    /// <summary>What <see cref="NeemVerzorgersOver"/> would answer; stores nothing.</summary>
    [Alias("vergelijk-verzorgers")]
    Task<Uitkomst<VerzorgersVerschil>> VergelijkVerzorgers(VerzorgersOvername overname, Wie wie);

    /// <summary>The verzorger here who is this person of a sibling's card; refused as unknown when this child has nobody like that.</summary>
    [Alias("gedeelde-verzorger")]
    Task<Uitkomst<VerzorgerContact>> GedeeldeVerzorger(VerzorgerContact vanBroer, Wie wie);

    /// <summary>
    /// A sibling's verzorger changed: the same person here gets what changed, and nothing else; a secret address is never opened so.
    /// Who isn't here, and repeating, changes nothing.
    /// </summary>
    [Alias("werk-verzorger-bij")]
    Task<Uitkomst> WerkVerzorgerBij(VerzorgerContact was, VerzorgerContact wordt, Wie wie);

    /// <summary>What the sheet of a board shows; for who may see the board of this child's groep.</summary>
    [Alias("middagkaart")]
    Task<Uitkomst<Middagkaart>> Middagkaart(DateOnly datum, Wie wie);

    /// <summary>Whom to call; for who may see the child's card or mark on its board. A look at it is logged (SEC-3).</summary>
    [Alias("bellijst")]
    Task<Uitkomst<Bellijst>> Bellijst(Wie wie);

    /// <summary>A new lunch note, or a change of the one with this id.</summary>
    /// <param name="versie">Of the card that the person saw; null for a new note, which overwrites nothing.</param>
    [Alias("bewaar-lunchnotitie")]
    Task<Uitkomst> BewaarLunchnotitie(Lunchnotitie notitie, long? versie, Wie wie);

    /// <summary>Another end date, also for a note that ended shortly before.</summary>
    [Alias("verleng-lunchnotitie")]
    Task<Uitkomst> VerlengLunchnotitie(string notitieId, DateOnly totEnMet, Wie wie);

    /// <summary>Ends it now: it is on no list any more, and can be put back for thirty days (<see cref="HaalTerug"/>). Again: changes nothing.</summary>
    [Alias("beeindig-lunchnotitie")]
    Task<Uitkomst> BeeindigLunchnotitie(string notitieId, Wie wie);

    /// <summary>JPEG or PNG of at most <see cref="FotoGrenzen.BytesMax"/>; metadata is taken off. The same picture again changes nothing.</summary>
    [Alias("bewaar-foto")]
    Task<Uitkomst> BewaarFoto(ImmutableArray<byte> beeld, Fototoestemming toestemming, long versie, Wie wie);

    /// <summary>Consent is withdrawn: the picture is erased at once. Again: changes nothing.</summary>
    [Alias("trek-foto-in")]
    Task<Uitkomst> TrekFotoIn(Wie wie);

    /// <summary>The picture, for who may see the card or the board, while the consent holds.</summary>
    [Alias("foto")]
    Task<Uitkomst<BestandInhoud>> Foto(Wie wie);
}
