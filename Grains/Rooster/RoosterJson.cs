using System.Text.Json.Serialization;

namespace OrleansSchool.Rooster;

[JsonSerializable(typeof(OverblijfkrachtState))]
[JsonSerializable(typeof(OverblijfkrachtenState))]
internal sealed partial class RoosterJson : JsonSerializerContext;
