using System.Text.Json.Serialization;

namespace OrleansSchool.Rooster;

[JsonSerializable(typeof(OverblijfkrachtState))]
[JsonSerializable(typeof(OverblijfkrachtenState))]
[JsonSerializable(typeof(RoosterState))]
[JsonSerializable(typeof(RoosterdagState))]
internal sealed partial class RoosterJson : JsonSerializerContext;
