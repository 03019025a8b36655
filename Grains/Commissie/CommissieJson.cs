using System.Text.Json.Serialization;

namespace OrleansSchool.Commissie;

[JsonSerializable(typeof(CommissieState))]
[JsonSerializable(typeof(VergaderingState))]
[JsonSerializable(typeof(VergaderingenState))]
[JsonSerializable(typeof(KwaliteitState))]
[JsonSerializable(typeof(EnqueteState))]
[JsonSerializable(typeof(JaarverslagState))]
[JsonSerializable(typeof(SchoolgidsState))]
[JsonSerializable(typeof(NieuwsbriefState))]
[JsonSerializable(typeof(MrAfsprakenState))]
[JsonSerializable(typeof(KlachtenState))]
internal sealed partial class CommissieJson : JsonSerializerContext;
