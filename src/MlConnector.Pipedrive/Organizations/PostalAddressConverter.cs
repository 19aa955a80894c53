using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

internal sealed class PostalAddressConverter : JsonConverter<PostalAddress>
{
    private const int Parts = 11;

    // In the order in which Pipedrive writes them.
    private static readonly byte[][] _names =
    [
        [.. "value"u8], [.. "country"u8], [.. "admin_area_level_1"u8], [.. "admin_area_level_2"u8], [.. "locality"u8], [.. "sublocality"u8], [.. "route"u8],
        [.. "street_number"u8], [.. "subpremise"u8], [.. "postal_code"u8], [.. "formatted_address"u8],
    ];

    public override PostalAddress Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An address was expected.");
        }

        var members = new MemberReading(_names);
        var texts = default(Texts);
        for (var place = members.Next(ref reader); place >= 0; place = members.Next(ref reader))
        {
            texts[place] = TolerantText.OptionalText(ref reader);
        }

        return new PostalAddress
        {
            Value = texts[0],
            Country = texts[1],
            Region = texts[2],
            District = texts[3],
            Locality = texts[4],
            Sublocality = texts[5],
            Route = texts[6],
            StreetNumber = texts[7],
            Subpremise = texts[8],
            PostalCode = texts[9],
            FormattedAddress = texts[10],
            More = members.More,
        };
    }

    public override void Write(Utf8JsonWriter writer, PostalAddress value, JsonSerializerOptions options) => ((IWritableJson)value).WriteTo(writer);

    [InlineArray(Parts)]
    private struct Texts
    {
        private string? _first;
    }
}
