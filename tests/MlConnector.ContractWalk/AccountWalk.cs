using System.Text.Json;
using MlConnector.Pipedrive;

namespace MlConnector.ContractWalk;

/// <summary>Leads, notes, files, activities, relationships, conversions and what belongs to the account as a whole.</summary>
internal sealed class AccountWalk(IPipedriveApi api, StepList steps)
{
    private OrganizationId _organization;
    private LeadId _lead;

    public async Task RunAsync()
    {
        await steps.RunAsync("an organization for the others", async () => _organization = (await api.CreateOrganizationAsync(new OrganizationChanges { Name = "Runners" })).Data!.Id);
        await steps.RunAsync("leads", LeadsAsync);
        await steps.RunAsync("lead labels", LabelsAsync);
        await steps.RunAsync("notes", NotesAsync);
        await steps.RunAsync("files", FilesAsync);
        await steps.RunAsync("activities", ActivitiesAsync);
        await steps.RunAsync("pipelines", PipelinesAsync);
        await steps.RunAsync("filters", FiltersAsync);
        await steps.RunAsync("webhooks", WebhooksAsync);
        await steps.RunAsync("relationships", RelationshipsAsync);
        await steps.RunAsync("users and currencies", DirectoryAsync);
        await steps.RunAsync("conversions", ConversionsAsync);
    }

    private async Task LeadsAsync()
    {
        var money = (await api.CreateFieldAsync(FieldEntity.Deal, new FieldCreation { FieldName = "Budget", FieldType = "monetary" })).Data!.FieldCode!;
        var fields = new CustomFieldChanges().SetMoney(money, new MoneyValue(12.5m, "EUR"));
        _lead = (await api.CreateLeadAsync(new LeadChanges { Title = "Tables", OrganizationId = _organization, Value = new LeadValue { Amount = 10, Currency = "EUR" }, CustomFields = fields })).Data!.Id;
        await api.UpdateLeadAsync(_lead, new LeadChanges { Title = "Big tables", ExpectedCloseDate = new DateOnly(2030, 1, 31) });
        await api.GetLeadAsync(_lead);
        await StepList.CountAsync(api.ListLeadsAsync());
        await StepList.CountAsync(api.ListArchivedLeadsAsync());
        await StepList.CountAsync(api.SearchLeadsAsync(new LeadSearch { Term = "tables" }));
        await api.DeleteLeadAsync((await api.CreateLeadAsync(new LeadChanges { Title = "Nothing", OrganizationId = _organization })).Data!.Id);
    }

    private async Task LabelsAsync()
    {
        var label = (await api.CreateLeadLabelAsync(new LeadLabelChanges { Name = "Warm", Color = "red" })).Data!;
        await api.UpdateLeadLabelAsync(label.Id!.Value, new LeadLabelChanges { Color = "blue" });
        await api.GetLeadLabelsAsync();
        await api.GetLeadSourcesAsync();
        await api.DeleteLeadLabelAsync(label.Id!.Value);
    }

    private async Task NotesAsync()
    {
        var note = (await api.CreateNoteAsync(new NoteChanges { Content = "<p>Hello</p>", OrgId = _organization, PinnedToOrganizationFlag = true })).Data!.Id!.Value;
        await api.UpdateNoteAsync(note, new NoteChanges { Content = "Hello again" });
        await api.GetNoteAsync(note);
        await StepList.CountAsync(api.ListNotesAsync(new NoteQuery { OrgId = _organization }));
        var comment = (await api.CreateNoteCommentAsync(note, new NoteCommentChanges { Content = "Yes" })).Data!.Uuid!.Value;
        await api.UpdateNoteCommentAsync(note, comment, new NoteCommentChanges { Content = "No" });
        await api.GetNoteCommentAsync(note, comment);
        await StepList.CountAsync(api.ListNoteCommentsAsync(note));
        await api.DeleteNoteCommentAsync(note, comment);
        await api.DeleteNoteAsync(note);
    }

    private async Task FilesAsync()
    {
        var file = (await api.UploadFileAsync(FileContent.Of("offer.pdf", "%PDF"u8.ToArray(), _organization))).Data!.Id!.Value;
        await api.GetFileAsync(file);
        await StepList.CountAsync(api.ListFilesAsync());
        await StepList.CountAsync(api.ListFilesOfRecordAsync(_organization));
        await using (await api.DownloadFileAsync(file))
        {
        }

        await api.DeleteFileAsync(file);
    }

    private async Task ActivitiesAsync()
    {
        var activity = (await api.CreateActivityAsync(new ActivityChanges { Subject = "Call", Type = "call", OrgId = _organization, DueDate = new DateOnly(2030, 1, 31), DueTime = "10:00" })).Data!.Id;
        await api.UpdateActivityAsync(activity, new ActivityChanges { Done = true });
        await api.GetActivityAsync(activity);
        await StepList.CountAsync(api.ListActivitiesAsync(new ActivityQuery { Done = true }));
        await api.DeleteActivityAsync(activity);
        var type = (await api.CreateActivityTypeAsync(new ActivityTypeChanges { Name = "Visit", IconKey = "car" })).Data!.Id!.Value;
        await api.UpdateActivityTypeAsync(type, new ActivityTypeChanges { Name = "Long visit" });
        await api.GetActivityTypesAsync();
        await api.DeleteActivityTypeAsync(type);
    }

    private async Task PipelinesAsync()
    {
        var pipeline = (await api.CreatePipelineAsync(new PipelineChanges { Name = "Service" })).Data!.Id!.Value;
        await api.UpdatePipelineAsync(pipeline, new PipelineChanges { IsDealProbabilityEnabled = true });
        await api.GetPipelineAsync(pipeline);
        await StepList.CountAsync(api.ListPipelinesAsync());
        var stage = (await api.CreateStageAsync(new StageChanges { Name = "Asked", PipelineId = (int)pipeline })).Data!.Id!.Value;
        await api.UpdateStageAsync(stage, new StageChanges { DealProbability = 50 });
        await api.GetStageAsync(stage);
        await StepList.CountAsync(api.ListStagesAsync());
        await api.DeleteStageAsync(stage);
        await api.DeletePipelineAsync(pipeline);
    }

    private async Task FiltersAsync()
    {
        var name = (await api.GetFieldRecordsPageAsync(FieldEntity.Organization, new ListQuery { Limit = 3 })).Data!.First(field => field.Key == "name").Id;
        using var conditions = JsonDocument.Parse($$$"""
            {"glue":"and","conditions":[{"glue":"and","conditions":[{"object":"organization","field_id":"{{{name}}}","operator":"=","value":"Runners","extra_value":null}]},{"glue":"or","conditions":[]}]}
            """);
        var filter = (await api.CreateFilterAsync(new FilterChanges { Name = "Mine", Type = "org", Conditions = conditions.RootElement })).Data!.Id!.Value;
        await api.UpdateFilterAsync(filter, new FilterChanges { Name = "Ours", Conditions = conditions.RootElement });
        await api.GetFilterAsync(filter);
        await api.GetFiltersAsync(new FilterQuery { Type = "org" });
        await api.DeleteFilterAsync(filter);
    }

    private async Task WebhooksAsync()
    {
        var webhook = (await api.CreateWebhookAsync(new WebhookRegistration { SubscriptionUrl = new Uri("https://hooks.example/pd"), Name = "walk", EventObject = "deal" })).Data!.Id!.Value;
        await api.GetWebhooksAsync();
        await api.DeleteWebhookAsync(webhook);
    }

    private async Task RelationshipsAsync()
    {
        var other = (await api.CreateOrganizationAsync(new OrganizationChanges { Name = "Daughter" })).Data!.Id;
        var relationship = (await api.CreateOrganizationRelationshipAsync(new OrganizationRelationshipChanges { Type = "parent", RelOwnerOrgId = _organization, RelLinkedOrgId = other })).Data!.Id!.Value;
        await api.UpdateOrganizationRelationshipAsync(relationship, new OrganizationRelationshipChanges { Type = "related", RelOwnerOrgId = _organization, RelLinkedOrgId = other });
        await api.GetOrganizationRelationshipAsync(relationship);
        await api.GetOrganizationRelationshipsAsync(_organization);
        await api.DeleteOrganizationRelationshipAsync(relationship);
    }

    private async Task DirectoryAsync()
    {
        var me = (await api.GetCurrentUserAsync()).Data!.Id!.Value;
        await api.GetUserAsync(me);
        await api.GetUsersAsync();
        await api.FindUsersAsync(new UserSearch { Term = "simulated" });
        await StepList.CountAsync(api.ListUserFollowersAsync(me));
        await api.GetCurrenciesAsync();
    }

    private async Task ConversionsAsync()
    {
        var toDeal = (await api.ConvertLeadToDealAsync(_lead, new LeadConversion())).Data!.ConversionId!.Value;
        await api.GetLeadConversionAsync(_lead, toDeal);
        var deal = (await api.CreateDealAsync(new DealChanges { Title = "Back", OrgId = _organization })).Data!.Id;
        var toLead = (await api.ConvertDealToLeadAsync(deal)).Data!.ConversionId!.Value;
        await api.GetDealConversionAsync(deal, toLead);
    }
}
