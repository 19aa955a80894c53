using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>What Pipedrive makes of the members of a create or an update.</summary>
internal static class RecordRules
{
    private static readonly HashSet<string> _contactSync = ["postal_address", "notes", "im", "birthday", "job_title"];

    /// <summary>Refuses unknown members, v1 keys and impossible values; changes nothing.</summary>
    public static void Check(RecordKind kind, JsonObject? record, JsonObject members, AccountState state)
    {
        foreach (var (name, value) in members)
        {
            if (!kind.Members.TryGetValue(name, out var shape) || (record is not null && kind.CreateOnly.Contains(name)))
            {
                throw Refusal.UnknownMember(name);
            }

            if (name == "custom_fields")
            {
                CustomFields.Check(kind.Singular, value, state);
            }
            else if (value is null ? kind.Required.Contains(name) : !HasShape(value, shape))
            {
                throw Refusal.Schema($"{name}: Expected '{shape.ToString().ToLowerInvariant()}'");
            }
        }

        if (record is null && kind.Required.FirstOrDefault(name => string.IsNullOrWhiteSpace(members.Text(name))) is { } missing)
        {
            throw Refusal.Schema($"{missing}: Required");
        }

        if (members.Text(kind.NameMember) is { Length: > 255 })
        {
            throw Refusal.Schema($"{kind.NameMember}: Must be 255 characters or less");
        }

        if (members["visible_to"] is not null && members.Long("visible_to") is not (1 or 3 or 5 or 7))
        {
            throw Refusal.Schema("visible_to: Invalid value");
        }

        CheckOf(kind, record, members, state);
    }

    /// <summary>Arrays and the address are replaced whole; an empty map of custom fields clears them all.</summary>
    public static void Apply(RecordKind kind, JsonObject record, JsonObject members, AccountState state)
    {
        var previous = record.Copy();
        foreach (var (name, value) in members)
        {
            switch (name)
            {
                case "custom_fields" when value is JsonObject changes:
                    CustomFields.Apply(kind.Singular, (JsonObject)record["custom_fields"]!, changes, state);
                    break;
                case "address" or "location" or "postal_address" when value is JsonObject address:
                    record[name] = WholeAddress(address);
                    break;
                case "emails" or "phones" or "im" when value is JsonArray list:
                    record[name] = WithPrimary(list);
                    break;
                case "prices" when value is JsonArray list:
                    record[name] = Products.Prices(list);
                    break;
                case "category":
                    record[name] = value?.ToString();
                    break;
                case "is_deleted" or "origin" or "origin_id":
                    // Accepted without effect: an update cannot delete, and a creation cannot say where a deal came from.
                    break;
                default:
                    record[name] = value?.DeepClone();
                    break;
            }
        }

        Follow(kind, record, previous, members, state);
    }

    public static JsonObject WholeAddress(JsonObject address) => new(FieldTypes.AddressParts.Select(part => KeyValuePair.Create(part, address.Copy(part))));

    public static bool IsDate(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static void CheckOf(RecordKind kind, JsonObject? record, JsonObject members, AccountState state)
    {
        switch (kind.Set)
        {
            case "deals":
                DealRules.Check(record, members, state);
                break;
            case "persons":
                CheckPerson(record, members, state.Options);
                break;
            case "activities":
                ActivityRules.Check(members, state);
                break;
            case "stages" when members.Long("pipeline_id") is { } pipeline && !state.Of(RecordKinds.Pipelines).ContainsKey(pipeline):
                throw Refusal.Schema($"pipeline_id: {pipeline} does not exist");
            case "products" when members["prices"] is JsonArray prices:
                Products.CheckPrices(prices);
                break;
        }
    }

    private static void CheckPerson(JsonObject? record, JsonObject members, PipedriveSimulatorOptions options)
    {
        if (!options.HasContactSync && members.FirstOrDefault(member => _contactSync.Contains(member.Key)).Key is { } synced)
        {
            throw new Refusal(403, $"{synced} can be written only while contact sync is on", "ERR_FORBIDDEN");
        }

        if (!options.HasCampaigns && members.ContainsKey("marketing_status"))
        {
            throw new Refusal(403, "The marketing app is not on", "ERR_FORBIDDEN");
        }

        if (record is null && ((string[])["name", "first_name", "last_name"]).All(name => string.IsNullOrWhiteSpace(members.Text(name))))
        {
            throw Refusal.Schema("name: Required");
        }

        foreach (var list in ((string[])["emails", "phones", "im"]).Select(name => members[name]).OfType<JsonArray>())
        {
            if (list.Any(entry => entry is not JsonObject contact || contact.Text("value") is null))
            {
                throw Refusal.Schema("emails, phones: Expected objects with a value");
            }
        }
    }

    private static void Follow(RecordKind kind, JsonObject record, JsonObject previous, JsonObject members, AccountState state)
    {
        switch (kind.Set)
        {
            case "deals":
                DealRules.AfterChange(record, previous, members, state);
                break;
            case "activities":
                ActivityRules.AfterChange(record, members, state);
                break;
            case "persons":
                FollowName(record, members);
                break;
            case "products" when members.ContainsKey("prices") && record.Id() > 0:
                Products.CompletePrices(record, state.Options.DefaultCurrency);
                break;
        }
    }

    private static void FollowName(JsonObject person, JsonObject members)
    {
        if (members.Text("name") is { } name)
        {
            var space = name.LastIndexOf(' ');
            person["first_name"] = space < 0 ? name : name[..space];
            person["last_name"] = space < 0 ? null : name[(space + 1)..];
        }
        else if (members.ContainsKey("first_name") || members.ContainsKey("last_name"))
        {
            person["name"] = string.Join(' ', ((string?[])[person.Text("first_name"), person.Text("last_name")]).Where(part => !string.IsNullOrEmpty(part)));
        }
    }

    private static bool HasShape(JsonNode value, MemberShape shape) => shape switch
    {
        MemberShape.Integer => Json.Long(value) is not null && value.GetValueKind() == JsonValueKind.Number,
        MemberShape.Number => value.GetValueKind() == JsonValueKind.Number,
        MemberShape.Boolean => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        MemberShape.Date => IsDate(value.ToString()),
        MemberShape.List => value is JsonArray,
        MemberShape.Object => value is JsonObject,
        _ => value.GetValueKind() == JsonValueKind.String,
    };

    private static JsonArray WithPrimary(JsonArray list)
    {
        var primary = list.FirstOrDefault(entry => ((JsonObject)entry!).Flag("primary")) ?? list.FirstOrDefault();
        return
        [
            .. list.Select(entry => (JsonNode)new JsonObject
            {
                ["value"] = entry!["value"]?.DeepClone(), ["primary"] = entry == primary, ["label"] = entry["label"]?.DeepClone() ?? "work",
            }),
        ];
    }
}
