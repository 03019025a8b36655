using OrleansSchool.Basis;
using OrleansSchool.Post;

namespace OrleansSchool.Commissie;

/// <summary>Mail of which a register says that it went: it waits for a full postbus, so that nobody misses it unseen (TSO-2h, TSO-2j, TSO-2l).</summary>
internal static class Commissiepost
{
    /// <returns>
    /// False when the postbus is full: then this mail is offered again. Another refusal is an answer, and so is this one at a school without a mail server, where nothing ever
    /// makes room.
    /// </returns>
    public static async Task<bool> Neemt(IGrainFactory grains, SchoolSleutel school, Postopdracht mail, Wie wie)
    {
        var postbus = grains.Postbus(school);
        return (await postbus.Verstuur(mail, wie)).Weigering?.Code != Weigeringen.PostbusVol.Code || await postbus.Stand(null) is not { Ingesteld: true };
    }
}
