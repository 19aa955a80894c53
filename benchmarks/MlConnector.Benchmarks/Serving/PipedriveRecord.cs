using System.Text.Json;

namespace MlConnector.Benchmarks.Serving;

/// <summary>Persons and organizations as v2 lists them, with eight custom fields of six types, some of them empty.</summary>
internal static class PipedriveRecord
{
    private static readonly DateTime _start = new(2024, 1, 1, 6, 0, 0, DateTimeKind.Utc);

    public static void Open(Utf8JsonWriter json)
    {
        json.WriteBoolean("success", true);
        json.WritePropertyName("data");
    }

    public static void WritePerson(Utf8JsonWriter json, int index)
    {
        json.WriteStartObject();
        json.WriteNumber("id", index + 1);
        json.WriteString("name", $"{SomeText.FirstName(index)} {SomeText.LastName(index)}");
        json.WriteString("first_name", SomeText.FirstName(index));
        json.WriteString("last_name", SomeText.LastName(index));
        WriteOwnership(json, index);
        json.WriteNumber("org_id", (index / 3) + 1);
        json.WriteNull("picture_id");
        WriteContact(json, "emails", $"person{index}@customer-{index % 5_000}.example.com");
        WriteContact(json, "phones", $"+49 221 {index:D7}");
        WriteCustomFields(json, index);
        json.WriteEndObject();
    }

    public static void WriteOrganization(Utf8JsonWriter json, int index)
    {
        json.WriteStartObject();
        json.WriteNumber("id", index + 1);
        json.WriteString("name", SomeText.Company(index));
        WriteOwnership(json, index);
        json.WriteString("website", $"https://www.customer-{index}.example.com");
        json.WriteStartObject("address");
        json.WriteString("value", $"Lange Straße {index % 400}, {SomeText.City(index)}");
        json.WriteString("country", SomeText.Country(index));
        json.WriteString("admin_area_level_1", "Nordrhein-Westfalen");
        json.WriteString("admin_area_level_2", "");
        json.WriteString("locality", SomeText.City(index));
        json.WriteString("sublocality", "");
        json.WriteString("route", "Lange Straße");
        json.WriteString("street_number", $"{index % 400}");
        json.WriteString("subpremise", "");
        json.WriteString("postal_code", $"{10_000 + (index % 89_999)}");
        json.WriteEndObject();
        WriteCustomFields(json, index);
        json.WriteEndObject();
    }

    private static void WriteOwnership(Utf8JsonWriter json, int index)
    {
        json.WriteNumber("owner_id", 12_000_000 + (index % 20));
        json.WriteString("add_time", _start.AddMinutes(index));
        json.WriteString("update_time", _start.AddMinutes(index).AddDays(30));
        json.WriteBoolean("is_deleted", false);
        json.WriteNumber("visible_to", 3);
        json.WriteStartArray("label_ids");
        json.WriteNumberValue(5 + (index % 3));
        json.WriteEndArray();
    }

    private static void WriteContact(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteString("value", value);
        json.WriteBoolean("primary", true);
        json.WriteString("label", "work");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteCustomFields(Utf8JsonWriter json, int index)
    {
        json.WriteStartObject("custom_fields");
        json.WriteString(CustomFieldKeys.Number, $"K{index:D6}");
        json.WriteString(CustomFieldKeys.TaxNumber, $"DE{100_000_000 + index}");
        json.WriteNumber(CustomFieldKeys.Score, index % 1_000 / 4m);
        json.WriteStartObject(CustomFieldKeys.Limit);
        json.WriteNumber("value", index % 10_000 / 2m);
        json.WriteString("currency", "EUR");
        json.WriteEndObject();
        json.WriteNumber(CustomFieldKeys.Segment, 100 + (index % 7));
        json.WriteString(CustomFieldKeys.Since, $"20{10 + (index % 15)}-0{1 + (index % 9)}-1{index % 10}");
        json.WriteNull(CustomFieldKeys.Remark);
        json.WriteNull(CustomFieldKeys.Route);
        json.WriteEndObject();
    }
}
