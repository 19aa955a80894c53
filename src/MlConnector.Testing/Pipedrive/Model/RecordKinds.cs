namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>The kinds of records that v2 serves.</summary>
internal static class RecordKinds
{
    private const string Shown = "include_fields custom_fields include_option_labels include_labels";
    private const string Common = "filter_id ids updated_since updated_until";

    public static readonly RecordKind Organizations = new("organizations", "organization", "name")
    {
        Members = RecordKind.Shapes("name owner_id# add_time visible_to# label_ids[] address{} website linkedin industry# annual_revenue# employee_count# custom_fields{}"),
        CreateOnly = RecordKind.Words("add_time"),
        Required = ["name"],
        Optional = RecordKind.Words("website linkedin industry annual_revenue employee_count next_activity_id last_activity_id open_deals_count won_deals_count lost_deals_count people_count notes_count files_count followers_count activities_count"),
        Filters = RecordKind.Words("owner_id"),
        Parameters = RecordKind.Words($"{Common} {Shown}"),
        HasCustomFields = true,
    };

    public static readonly RecordKind Persons = new("persons", "person", "name")
    {
        Members = RecordKind.Shapes("name first_name last_name owner_id# org_id# add_time emails[] phones[] visible_to# label_ids[] marketing_status postal_address{} notes im[] birthday@ job_title custom_fields{}"),
        CreateOnly = RecordKind.Words("add_time"),
        Optional = RecordKind.Words("marketing_status next_activity_id last_activity_id open_deals_count won_deals_count lost_deals_count notes_count files_count followers_count activities_count"),
        Filters = RecordKind.Words("owner_id org_id"),
        Parameters = RecordKind.Words($"{Common} {Shown} deal_id"),
        HasCustomFields = true,
    };

    public static readonly RecordKind Products = new("products", "product", "name")
    {
        Members = RecordKind.Shapes("name code description unit tax~ category~ owner_id# is_linkable? visible_to# prices[] billing_frequency billing_frequency_cycles# custom_fields{}"),
        Required = ["name"],
        Filters = RecordKind.Words("owner_id"),
        Parameters = RecordKind.Words("filter_id ids updated_since custom_fields"),
        Sorts = RecordKind.Words("id update_time add_time name"),
        HasCustomFields = true,
        CreatedStatus = 201,
    };

    public static readonly RecordKind Deals = new("deals", "deal", "title")
    {
        Members = RecordKind.Shapes(
            "title owner_id# person_id# org_id# pipeline_id# stage_id# value~ currency is_deleted? is_archived? archive_time status probability~ lost_reason visible_to# close_time won_time lost_time expected_close_date@ label_ids[] origin origin_id channel# channel_id custom_fields{}"),
        CreateOnly = RecordKind.Words("origin origin_id"),
        Required = ["title"],
        Optional = RecordKind.Words(
            "next_activity_id last_activity_id first_won_time products_count files_count notes_count followers_count email_messages_count activities_count done_activities_count undone_activities_count participants_count last_incoming_mail_time last_outgoing_mail_time smart_bcc_email source_lead_id"),
        Filters = RecordKind.Words("owner_id person_id org_id pipeline_id stage_id"),
        Parameters = RecordKind.Words($"{Common} {Shown} status"),
        HasCustomFields = true,
    };

    public static readonly RecordKind Activities = new("activities", "activity", "subject")
    {
        Members = RecordKind.Shapes(
            "subject type owner_id# deal_id# lead_id person_id# org_id# project_id# due_date@ due_time duration busy? done? location{} participants[] attendees[] public_description priority# note outcome~"),
        Optional = RecordKind.Words("attendees"),
        Filters = RecordKind.Words("owner_id deal_id lead_id person_id org_id done"),
        Parameters = RecordKind.Words($"{Common} include_fields"),
        Sorts = RecordKind.Words("id update_time add_time due_date"),
    };

    public static readonly RecordKind Pipelines = new("pipelines", "pipeline", "name")
    {
        Members = RecordKind.Shapes("name is_deal_probability_enabled?"),
        Required = ["name"],
        HasTimes = false,
    };

    public static readonly RecordKind Stages = new("stages", "stage", "name")
    {
        Members = RecordKind.Shapes("name pipeline_id# deal_probability# is_deal_rot_enabled? days_to_rotten#"),
        Required = ["name", "pipeline_id"],
        Filters = RecordKind.Words("pipeline_id"),
        Sorts = RecordKind.Words("id update_time add_time order_nr"),
        HasTimes = false,
    };

    public static readonly IReadOnlyList<RecordKind> All = [Organizations, Persons, Products, Deals, Activities, Pipelines, Stages];

    public static RecordKind? Find(string set) => All.FirstOrDefault(kind => kind.Set == set);

    public static RecordKind? FindSingular(string? singular) => All.FirstOrDefault(kind => kind.Singular == singular);
}
