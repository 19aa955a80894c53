namespace MlConnector.Testing.Pipedrive;

/// <summary>One kind of record: its address, its webhook name and the members a request may carry.</summary>
internal sealed record PipedriveEntity(string Set, string Singular, IReadOnlySet<string> Writable, IReadOnlyList<string> Required)
{
    public static readonly PipedriveEntity Organizations = new("organizations", "organization", Of("name owner_id add_time visible_to label_ids address custom_fields website"), ["name"]);

    public static readonly PipedriveEntity Persons = new("persons", "person", Of("name owner_id org_id add_time emails phones visible_to label_ids marketing_status custom_fields"), ["name"]);

    public static readonly PipedriveEntity Products = new("products", "product", Of("name code description unit tax category owner_id is_linkable visible_to prices custom_fields"), ["name"]);

    public static readonly PipedriveEntity Deals = new(
        "deals", "deal",
        Of("title owner_id person_id org_id pipeline_id stage_id value currency is_archived status probability lost_reason visible_to close_time won_time lost_time expected_close_date label_ids custom_fields"),
        ["title"]);

    public static readonly IReadOnlyList<PipedriveEntity> All = [Organizations, Persons, Products, Deals];

    /// <summary>The member by which other records refer to this kind.</summary>
    public string Reference => this == Organizations ? "org_id" : $"{Singular}_id";

    private static HashSet<string> Of(string members) => [.. members.Split(' ')];
}
