using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>
/// Who books a line of the kas: a child's day goes to its afrekening and money for a bill to its payer, which book it; the rest is booked here.
/// Returned money goes the same way, below zero.
/// </summary>
internal static class KaspostRules
{
    public static KasState Met(KasState state, SchoolSleutel school, DateOnly dag, Kasregel regel) =>
        state with
        {
            Uitbak = regel switch
            {
                { OverblijfDag: { } overblijfdag, LeerlingId: { } kind } =>
                    state.Uitbak.Met($"afrekening/{school}/{kind}/{Schooljaar.Van(overblijfdag)}", new Kaspost(kind, Contant(dag, regel, overblijfdag), null, null)),
                { BetalerId: { } betaler } => state.Uitbak.Met($"betaler/{school}/{betaler}", new Kaspost(betaler, null, Ontvangst(dag, regel), null)),
                _ => state.Uitbak.Met($"journaal/{school}/{Schooljaar.Van(dag)}", new Kaspost(null, null, null, Boeking(dag, regel))),
            },
        };

    public static string Door(Kasregel regel) => $"{regel.AccountId} {regel.DoorNaam}";

    private static Contantbetaling Contant(DateOnly dag, Kasregel regel, DateOnly overblijfdag) =>
        new(KasRules.Bron(dag, regel), overblijfdag, dag, regel.Bedrag, KasRules.Stuk(dag, regel.Nr), Door(regel));

    private static Ontvangst Ontvangst(DateOnly dag, Kasregel regel) => new(
        KasRules.Bron(dag, regel), Betaalwijze.Contant, dag, regel.Bedrag, Boekposten.Kas, [], KasRules.Stuk(dag, regel.Nr), Door(regel));

    private static Boeking Boeking(DateOnly dag, Kasregel regel)
    {
        ImmutableArray<Boekregel> regels = [new Boekregel(Boekposten.Kas, regel.Bedrag), new Boekregel(Tegenpost(regel), -regel.Bedrag)];
        var corrigeert = regel.HersteltNr is { } nr ? KasRules.Bron(regel.EigenDag ?? dag, nr) : null;
        return new Boeking(
            KasRules.Bron(dag, regel.Nr), dag, Boekbron.Kas, regel.Omschrijving, regels, KasRules.Stuk(dag, regel.Nr), corrigeert, Door(regel), regel.Op);
    }

    /// <summary>Without a post of its own: brought to the bank, or that being taken back.</summary>
    private static string Tegenpost(Kasregel regel) => regel.Post ?? Boekposten.Kruisposten;
}
