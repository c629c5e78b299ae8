namespace CompBot.Slack.Api;

/// <summary>Errors by what they ask of us.</summary>
public enum ErrorGroup
{
    Other,

    /// <summary>The tokens no longer work: stop, and tell the operator.</summary>
    DeadCredentials,

    /// <summary>The installation lacks something the manifest has.</summary>
    WrongInstall,

    /// <summary>This channel or thread cannot be written to: the direct message instead.</summary>
    PlaceUnreachable,

    /// <summary>The person cannot be written to at all.</summary>
    PersonUnreachable,

    /// <summary>Our own mistake: plain text instead.</summary>
    BadContent,

    /// <summary>The press is too old, or somebody else changed the view.</summary>
    StaleView,

    /// <summary>Files are not taken here: the text inline instead.</summary>
    NoFiles,

    /// <summary>Slack failed; whether the call was carried out is not known.</summary>
    Failing,

    /// <summary>Too much at once.</summary>
    Busy,
}

/// <summary>The errors of the Web API that have a reaction of their own.</summary>
public static class SlackErrors
{
    private static readonly Dictionary<string, ErrorGroup> Groups = new (ErrorGroup Group, string Errors)[]
    {
        (ErrorGroup.DeadCredentials, "invalid_auth not_authed account_inactive token_revoked token_expired not_allowed_token_type org_login_required ekm_access_denied team_access_not_granted user_removed_from_team team_disabled"),
        (ErrorGroup.WrongInstall, "missing_scope no_permission messages_tab_disabled not_enabled forbidden_team"),
        (ErrorGroup.PlaceUnreachable, "channel_not_found not_in_channel is_archived user_not_in_channel restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel restricted_action_non_threadable_channel restricted_action_thread_locked cannot_reply_to_message thread_not_found invalid_thread_ts"),
        (ErrorGroup.PersonUnreachable, "user_not_found user_disabled user_not_visible cannot_dm_bot"),
        (ErrorGroup.BadContent, "invalid_blocks invalid_blocks_format msg_blocks_too_long msg_too_long no_text markdown_text_conflict metadata_too_large too_many_attachments invalid_arguments only_one_table_allowed"),
        (ErrorGroup.StaleView, "expired_trigger_id exchanged_trigger_id invalid_trigger_id trigger_expired hash_conflict view_too_large duplicate_external_id not_found push_limit_reached"),
        (ErrorGroup.NoFiles, "file_uploads_disabled file_type_not_allowed storage_limit_reached file_upload_size_restricted"),
        (ErrorGroup.Failing, "internal_error fatal_error service_unavailable request_timeout"),
        (ErrorGroup.Busy, "ratelimited rate_limited message_limit_exceeded team_added_to_org"),
    }.SelectMany(it => it.Errors.Split(' ').Select(error => (error, it.Group))).ToDictionary(it => it.error, it => it.Group);

    public static ErrorGroup GroupOf(string error) => Groups.GetValueOrDefault(error, ErrorGroup.Other);
}
