using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive.Tests.Contract;

/// <summary>Models and change records against the contract, member by member; a drift on either side is red.</summary>
public sealed class EntityContractTests
{
    private static readonly Dictionary<string, string> _notRead = new()
    {
        ["Note.deal"] = "only its title",
        ["Note.organization"] = "only its name",
        ["Note.person"] = "only its name",
        ["Note.project"] = "only its title",
        ["Note.task"] = "only its title",
        ["Note.user"] = "only its name",
        ["Webhook.http_auth_user"] = "a part of a credential",
        ["Webhook.http_auth_password"] = "a password in clear",
    };

    private static readonly Dictionary<string, string> _notWritten = new()
    {
        ["Deal.is_deleted"] = "Pipedrive ignores it; deals are deleted by DELETE",
        ["Activity.person_id"] = "Pipedrive takes it from the primary participant",
    };

    /// <summary>Read although the contract does not have them, and where they come from.</summary>
    private static readonly Dictionary<string, string> _moreRead = new()
    {
        ["Deal.products_count"] = "an optional member that the guard of the value needs",
        ["Note.pinned_to_lead_flag"] = "a query and a write have it",
        ["Lead.custom_fields"] = "v1 has them beside the other members",
    };

    /// <summary>Written although the contract does not have them, and where they go.</summary>
    private static readonly Dictionary<string, string> _moreWritten = new() { ["Lead.custom_fields"] = "v1 takes them beside the other members" };

    private static readonly Dictionary<string, string> _retyped = new() { ["Product.category"] = "a text when read, the number of an option when written" };

    private static readonly Dictionary<string, Type[]> _types = new()
    {
        ["string"] = [typeof(string), typeof(DateTimeOffset), typeof(DateOnly), typeof(Guid), typeof(int), typeof(LeadId)],
        ["date"] = [typeof(DateOnly)],
        ["date-time"] = [typeof(DateTimeOffset)],
        ["uuid"] = [typeof(Guid), typeof(LeadId)],
        ["boolean"] = [typeof(bool)],
        ["integer"] = [typeof(long), typeof(int), typeof(decimal), typeof(DealId), typeof(PersonId), typeof(OrganizationId), typeof(ProductId), typeof(ActivityId)],
        ["number"] = [typeof(decimal), typeof(int), typeof(long), typeof(bool), typeof(DealValue)],
        ["object"] = [typeof(PostalAddress), typeof(ReplacedAddress), typeof(CustomFields), typeof(CustomFieldChanges), typeof(JsonElement), typeof(LeadValue), typeof(UserLanguage), typeof(IReadOnlyDictionary<string, string>)],
        ["integer[]"] = [typeof(IReadOnlyList<long>)],
        ["uuid[]"] = [typeof(IReadOnlyList<Guid>)],
    };

    public static TheoryData<string> Names => new(ContractTable.Entities.Select(entity => entity.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_model_has_exactly_the_members_of_the_contract(string name)
    {
        var properties = Members(Model(name)!).Where(member => !_moreRead.ContainsKey($"{name}.{member.Key}")).ToDictionary();

        Assert.Equal(Entity(name).Members.Where(member => member.IsReadable && !_notRead.ContainsKey($"{name}.{member.Name}")).Select(member => member.Name).Order(StringComparer.Ordinal), properties.Keys.Order(StringComparer.Ordinal));
        Assert.All(Entity(name).Members.Where(member => properties.ContainsKey(member.Name)), member => AssertType(member, properties[member.Name]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_member_but_the_key_may_be_missing(string name)
    {
        var context = new NullabilityInfoContext();
        var strict = Model(name)!.GetProperties().Where(property => context.Create(property).ReadState != NullabilityState.Nullable);

        Assert.All(strict, property => Assert.Contains(property.Name, (string[])["Id", "CustomFields"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Unknown_members_are_kept_unless_they_may_be_secret(string name) => Assert.Equal(name != "Webhook", Model(name)!.GetProperty("More") is not null);

    [Theory]
    [MemberData(nameof(Names))]
    public void Exactly_the_writable_members_can_be_written(string name)
    {
        var changes = (Changes(name) is { } type ? Members(type) : []).Where(member => !_moreWritten.ContainsKey($"{name}.{member.Key}")).ToDictionary();

        Assert.Equal(Entity(name).Members.Where(member => member.IsWritable && !_notWritten.ContainsKey($"{name}.{member.Name}")).Select(member => member.Name).Order(StringComparer.Ordinal), changes.Keys.Order(StringComparer.Ordinal));
        Assert.All(Entity(name).Members.Where(member => changes.ContainsKey(member.Name) && !_retyped.ContainsKey($"{name}.{member.Name}")), member => AssertType(member, changes[member.Name]));
    }

    [Fact]
    public void A_text_longer_than_its_member_is_refused_with_the_member_s_name()
    {
        var limited = ContractTable.Entities.SelectMany(entity => entity.Members.Where(member => member is { Longest: not null, IsWritable: true }).Select(member => (entity.Name, Member: member))).ToList();

        Assert.NotEmpty(limited);
        foreach (var (name, member) in limited)
        {
            var property = Changes(name)!.GetProperties().Single(candidate => WireName(candidate) == member.Name);
            property.SetValue(Activator.CreateInstance(Changes(name)!), new string('x', member.Longest!.Value));
            var refusal = Assert.Throws<TargetInvocationException>(() => property.SetValue(Activator.CreateInstance(Changes(name)!), new string('x', member.Longest.Value + 1)));
            Assert.Contains($"'{member.Name}'", Assert.IsType<ArgumentException>(refusal.InnerException).Message, StringComparison.Ordinal);
        }
    }

    private static void AssertType(ContractMember member, Type type)
    {
        if (member.Type is "object[]" or "string[]")
        {
            Assert.True(type.IsGenericType, $"{member.Name} must be a list.");
            return;
        }

        Assert.True(_types[member.Type].Contains(type), $"{member.Name} of the type {member.Type} must not be {type.Name}.");
    }

    private static Dictionary<string, Type> Members(Type type) => type.GetProperties()
        .Where(property => property.Name is not ("More" or "IsEmpty"))
        .ToDictionary(WireName, property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);

    private static string WireName(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    private static ContractEntity Entity(string name) => ContractTable.Entities.Single(entity => entity.Name == name);

    private static Type? Model(string name) => typeof(IPipedriveApi).Assembly.GetType($"MlConnector.Pipedrive.{name}");

    private static Type? Changes(string name) => typeof(IPipedriveApi).Assembly.GetType($"MlConnector.Pipedrive.{(name == "FieldDefinition" ? "Field" : name)}Changes");
}
